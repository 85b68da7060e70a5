// JSON for reading: indented and coloured, with numbers and escapes just as they were sent. Imported by the inspector.
import type { CodeToken } from './code-token.ts';
import * as words from '../../words/en/inspector.ts';

const pieces = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;
const indent = '  ';

/** The tokens, white space included; undefined when the text is no JSON. */
export function indentJson(text: string): CodeToken[] | undefined {
  try {
    JSON.parse(text);
  } catch {
    return undefined;
  }
  const found = text.match(pieces) ?? [];
  const tokens: CodeToken[] = [];
  let depth = 0;
  const newLine = () => tokens.push({ kind: 'text', text: `\n${indent.repeat(depth)}` });
  found.forEach((piece, at) => {
    const closes = piece === '}' || piece === ']';
    const before = found[at - 1];
    if (closes) depth -= 1;
    if (closes && before !== '{' && before !== '[') newLine();
    tokens.push({ kind: kindOf(piece, found[at + 1]), text: piece });
    if (piece === ':') tokens.push({ kind: 'text', text: ' ' });
    const opens = piece === '{' || piece === '[';
    if (opens) depth += 1;
    const next = found[at + 1];
    if (piece === ',' || (opens && next !== '}' && next !== ']')) newLine();
  });
  return tokens;
}

function kindOf(piece: string, next: string | undefined): CodeToken['kind'] {
  if (piece.startsWith('"')) return next === ':' ? 'name' : 'string';
  return /^[{}[\],:]$/.test(piece) ? 'mark' : 'literal';
}

/** What is wrong with a text that is meant to be JSON, in a sentence; undefined when it is right. */
export function jsonProblem(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    const position = /at position (\d+)/.exec(detail)?.[1];
    if (text.trim() === '') return words.emptyJson;
    if (/end of/i.test(detail)) return words.jsonEndsEarly;
    // Only some browsers say where.
    if (position === undefined) return words.notJson;
    const line = text.slice(0, Number(position)).split('\n').length;
    return words.notJsonAt(line, text.slice(Number(position)).split('\n', 1)[0]!.slice(0, 20));
  }
}
