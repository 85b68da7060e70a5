// Parses a learner's file once; every later step works on this tree.
// For the embedded engine's compiler.
import { parse } from '@babel/parser';
import type { ParsedSource, SyntaxNode } from './ast.ts';
import { codeFrame } from './code-frame.ts';
import { fault } from './fault.ts';
import { LineTable } from './line-table.ts';

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

interface ParserError extends Error {
  pos: number;
  reasonCode: string;
  details: { missingPlugin?: string[] };
}

function isParserError(error: unknown): error is ParserError {
  return error instanceof Error && (error as { code?: unknown }).code === 'BABEL_PARSER_SYNTAX_ERROR';
}

function syntaxError(file: string, source: string, error: ParserError): SyntaxError {
  const place = error.message.search(/ \(\d+:\d+\)$/);
  const message = place === -1 ? error.message : error.message.slice(0, place);
  const code = isTypeScript(file) ? 'ERR_INVALID_TYPESCRIPT_SYNTAX' : undefined;
  const location = new LineTable(file, source).locate(error.pos);
  const excerpt = code && { frame: codeFrame(source, error.pos, error.pos + 1) };
  const [plainer, hint] = explain(error, message);
  return fault(new SyntaxError(plainer), { location, hint, ...(excerpt ? { excerpt } : {}) }, code);
}

function explain(error: ParserError, message: string): [message: string, hint?: string] {
  if (error.details.missingPlugin?.some((plugin) => plugin.startsWith('decorator'))) {
    return ['Decorators are not supported', 'Node.js runs no decorators: call a function instead.'];
  }
  if (error.reasonCode === 'InlineModuleDeclarationMustUseString') {
    return ['`module` keyword is not supported. Use `namespace` instead.'];
  }
  if (error.reasonCode === 'UnexpectedToken' && message === 'Unexpected token') {
    return [message, 'Look at this place, and at the end of the line before it.'];
  }
  return [message.replace(/\.$/, '')];
}
