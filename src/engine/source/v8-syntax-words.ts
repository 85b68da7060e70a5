// How V8 words the parser's errors in JavaScript, and which part of the line it points at. For the parser.
import type { ParserFault, SyntaxWords } from './syntax-fault.ts';
import { tokenAt, tokensBefore, type SourceToken } from './source-token.ts';

const strictWords = /^(implements|interface|let|package|private|protected|public|static|yield)$/;

/** Words for errors that Babel names in another way; the place is the token there. */
const words: Record<string, string> = {
  DuplicateConstructor: 'A class may only have one constructor',
  IllegalReturn: 'Illegal return statement',
  InvalidLhs: 'Invalid left-hand side in assignment',
  InvalidLhsBinding: 'Invalid left-hand side in assignment',
  MissingPlugin: 'Invalid left-hand side in assignment',
  NoCatchOrFinally: 'Missing catch or finally after try',
  ParamDupe: 'Duplicate parameter name not allowed in this context',
  StrictDelete: 'Delete of an unqualified identifier in strict mode.',
  StrictEvalArguments: 'Unexpected eval or arguments in strict mode',
  StrictEvalArgumentsBinding: 'Unexpected eval or arguments in strict mode',
  StrictOctalLiteral: 'Decimals with leading zeros are not allowed in strict mode.',
  StrictWith: 'Strict mode code may not include a with statement',
  SuperNotAllowed: "'super' keyword unexpected here",
  UnexpectedNewTarget: 'new.target expression is not allowed here',
  UnexpectedSuper: "'super' keyword unexpected here",
};

/** V8's words; undefined when Babel's are the same. */
export function v8SyntaxWords(
  source: string,
  { reasonCode, pos, details, message }: ParserFault,
): SyntaxWords {
  const token = tokenAt(source, pos);
  const there = { start: token.start, length: token.text.length };
  switch (reasonCode) {
    case 'UnexpectedToken':
      if (details.expected === ',') return afterArgument(source, token);
      return token.text === '(' ? withoutName(source, token) : unexpected(token);
    case 'MissingSemicolon':
    case 'UnexpectedKeyword':
    case 'UnexpectedReservedWord':
    case 'UnexpectedLexicalDeclaration':
    case 'MissingOneOfPlugins':
      return unexpected(token);
    case 'InvalidOrUnexpectedToken':
    case 'MissingUnicodeEscape':
    case 'UnterminatedString':
      return { message: 'Invalid or unexpected token', ...there };
    case 'NumberIdentifier':
      return { message: 'Invalid or unexpected token', start: pos - 1, length: 1 };
    case 'UnterminatedTemplate':
      return { message: 'Unexpected end of input', start: source.length, length: 0 };
    case 'UnterminatedRegExp':
      return { message: 'Invalid regular expression: missing /', start: pos - 1, length: 1 };
    case 'DeclarationMissingInitializer': {
      const name = tokensBefore(source, pos).at(-1) ?? token;
      return { message: plain(message), start: name.start, length: name.text.length };
    }
    case 'IllegalBreakContinue':
      return { ...there, message: illegalJump(source, token) };
    case 'VarRedeclaration':
      return { message: plain(message), start: token.start, length: 1 };
    case 'ModuleExportUndefined':
      return { ...there, message: `${plain(message)} in module` };
    default:
      return { ...there, message: words[reasonCode] ?? plain(message) };
  }
}

function unexpected(token: SourceToken): SyntaxWords {
  return { message: unexpectedWords(token), start: token.start, length: token.text.length };
}

function unexpectedWords({ kind, text }: SourceToken): string {
  switch (kind) {
    case 'end':
      return 'Unexpected end of input';
    case 'number':
    case 'string':
      return `Unexpected ${kind}`;
    case 'template':
      return 'Unexpected template string';
    case 'broken':
      return 'Invalid or unexpected token';
    case 'identifier':
      if (strictWords.test(text)) return 'Unexpected strict mode reserved word';
      return text === 'await' || text === 'enum'
        ? 'Unexpected reserved word'
        : `Unexpected identifier '${text}'`;
    default:
      return `Unexpected token '${text}'`;
  }
}

/** Where a call's arguments go on without a comma, V8 points at the last of them. */
function afterArgument(source: string, token: SourceToken): SyntaxWords {
  const before = tokensBefore(source, token.start);
  const last = before.at(-1);
  if (!last || !inArguments(before)) return unexpected(token);
  return { message: 'missing ) after argument list', start: last.start, length: last.text.length };
}

function withoutName(source: string, token: SourceToken): SyntaxWords {
  const before = tokensBefore(source, token.start).at(-1);
  if (before?.text !== 'function') return unexpected(token);
  return { message: 'Function statements require a function name', start: before.start, length: 8 };
}

/** Whether the innermost bracket that is open is that of a call. */
function inArguments(tokens: readonly SourceToken[]): boolean {
  let depth = 0;
  for (let index = tokens.length - 1; index >= 0; index -= 1) {
    const text = tokens[index]?.text ?? '';
    if (/^[)\]}]$/.test(text)) depth += 1;
    if (!/^[([{]$/.test(text)) continue;
    if (depth === 0) return text === '(' && isCallee(tokens[index - 1], tokens[index - 2]);
    depth -= 1;
  }
  return false;
}

function isCallee(token: SourceToken | undefined, before: SourceToken | undefined): boolean {
  if (!token) return false;
  if (token.kind === 'identifier') return before?.text !== 'function' && token.text !== 'async';
  return token.text === ')' || token.text === ']' || token.text === 'super' || token.text === 'import';
}

function illegalJump(source: string, { text, start }: SourceToken): string {
  const label = tokenAt(source, start + text.length);
  const named = label.kind === 'identifier' && !source.slice(start, label.start).includes('\n');
  if (named) return `Undefined label '${label.text}'`;
  return text === 'break'
    ? 'Illegal break statement'
    : 'Illegal continue statement: no surrounding iteration statement';
}

function plain(message: string): string {
  return message.replace(/\.$/, '');
}
