// `module.stripTypeScriptTypes`. For the worker.
import { SourceEdits } from '../../../source/edits.ts';
import { eraseTypes } from '../../../source/erase-types.ts';
import { parseSource } from '../../../source/parse.ts';

/** The text with blanks where types were. Throws a SyntaxError for what Node refuses too. */
export function stripTypes(source: string): string {
  const edits = new SourceEdits(source);
  eraseTypes(parseSource('source.ts', source), edits);
  return edits.apply('').code;
}
