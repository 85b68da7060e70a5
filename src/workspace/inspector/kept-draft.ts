// The last draft of an exercise, kept in this tab so that a reload does not lose it. Imported by the inspector.
import { emptyDraft, type Draft } from './draft.ts';

const keyOf = (exercise: string) => `roundtrip:request-draft:${exercise}`;

/** What was last written for this exercise. What cannot be read counts as nothing. */
export function recallDraft(exercise: string): Draft {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(exercise)) ?? 'null');
    if (!isDraft(kept)) return emptyDraft;
    const { visitor } = kept;
    return { ...emptyDraft, ...kept, visitor: typeof visitor === 'string' ? visitor : undefined };
  } catch {
    return emptyDraft;
  }
}

/** Keeps a draft, without its file. Storage that is blocked or full is passed over: the draft lives as long as the page. */
export function rememberDraft(exercise: string, { file: _file, ...draft }: Draft): void {
  try {
    sessionStorage.setItem(keyOf(exercise), JSON.stringify(draft));
  } catch {
    // See above.
  }
}

function isDraft(kept: unknown): kept is Omit<Draft, 'file'> {
  if (typeof kept !== 'object' || kept === null) return false;
  const { method, path, headers, fields, text, body, followRedirects } = kept as Partial<Draft>;
  return (
    [method, path, text].every((part) => typeof part === 'string') &&
    typeof followRedirects === 'boolean' &&
    ['none', 'form', 'json', 'text', 'file'].includes(body ?? '') &&
    [headers, fields].every((rows) => Array.isArray(rows) && rows.every(isRow))
  );
}

function isRow(row: unknown): boolean {
  const { name, value } = (row ?? {}) as { name?: unknown; value?: unknown };
  return typeof name === 'string' && typeof value === 'string';
}
