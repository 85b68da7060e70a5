// Parses a learner's file once; every later step works on this tree.
// For the embedded engine's compiler.
import { parse } from '@babel/parser';
import type { ParsedSource, SyntaxNode } from './ast.ts';
import { codeFrame } from './code-frame.ts';
import { fault } from './fault.ts';
import { LineTable } from './line-table.ts';
import type { ParserFault } from './syntax-fault.ts';
import { isLeftToV8, typescriptSyntaxWords } from './typescript-syntax-words.ts';
import { v8SyntaxWords } from './v8-syntax-words.ts';

/** How a file is to be read: an ES module, or CommonJS, where `return` is allowed at the top. */
export type SourceGoal = 'module' | 'commonjs';

/** True for files that may hold TypeScript. */
export function isTypeScript(file: string): boolean {
  return /\.[cm]?ts$/.test(file);
}

/**
 * Parses JavaScript, or TypeScript when the file's name says so.
 * Throws a SyntaxError whose `faultDetails` hold the place.
 */
export function parseSource(file: string, source: string, goal: SourceGoal = 'module'): ParsedSource {
  try {
    const { program } = parse(source, {
      sourceType: goal,
      plugins: isTypeScript(file) ? ['typescript'] : [],
      createParenthesizedExpressions: true,
      createImportExpressions: true,
      attachComment: false,
    });
    return { file, source, program: program as unknown as SyntaxNode };
  } catch (error) {
    if (!isParserError(error)) throw error;
    throw syntaxError(file, source, error);
  }
}

type ParserError = Error & ParserFault;

function isParserError(error: unknown): error is ParserError {
  return error instanceof Error && (error as { code?: unknown }).code === 'BABEL_PARSER_SYNTAX_ERROR';
}

function syntaxError(file: string, source: string, error: ParserError): SyntaxError {
  const { pos, reasonCode, details } = error;
  const found = { pos, reasonCode, details, message: error.message.replace(/ \(\d+:\d+\)$/, '') };
  const hint = hintFor(found);
  const lines = new LineTable(file, source);
  if (isTypeScript(file) && !isLeftToV8(found)) {
    const { message, start, length } = typescriptSyntaxWords(source, found);
    const excerpt = { frame: codeFrame(source, start, start + length) };
    const details = { location: lines.locate(start), hint, excerpt };
    return fault(new SyntaxError(message), details, 'ERR_INVALID_TYPESCRIPT_SYNTAX');
  }
  const { message, start, length } = v8SyntaxWords(source, found);
  const location = lines.locate(start);
  // At the end of the text there is nothing to mark.
  const excerpt =
    length === 0
      ? { frame: `${location.source ?? ''}\n${' '.repeat((location.column ?? 1) - 1)}` }
      : { carets: length };
  return fault(new SyntaxError(message), { location, hint, excerpt });
}

function hintFor({ reasonCode, details }: ParserFault): string | undefined {
  if (details.missingPlugin?.some((plugin) => plugin.startsWith('decorator')))
    return 'Node.js runs no decorators: call a function instead.';
  return reasonCode === 'UnexpectedToken'
    ? 'Look at this place, and at the end of the line before it.'
    : undefined;
}
