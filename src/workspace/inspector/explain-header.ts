// What well-known header fields mean, each in a sentence or two. Imported by the inspector.
import { headers } from '../../words/en/explanations.ts';

const meanings: Readonly<Record<string, string>> = headers;

/** Undefined for a field that is not well known. */
export function explainHeader(name: string): string | undefined {
  const key = name.toLowerCase();
  return Object.hasOwn(meanings, key) ? meanings[key] : undefined;
}
