// How Node words the parser's errors in TypeScript: as SWC, which takes the types off, does. For the parser.
import type { ParserFault, SyntaxWords } from './syntax-fault.ts';
import { tokenAt, tokensBefore, type SourceToken } from './source-token.ts';

/** What SWC lets pass, so that V8 finds it afterwards. */
const leftToV8 = new Set([
  'ModuleExportUndefined',
  'ParamDupe',
  'PrivateInExpectedIn',
  'StrictDelete',
  'StrictEvalArguments',
  'StrictEvalArgumentsBinding',
  'StrictOctalLiteral',
  'SuperNotAllowed',
  'UnexpectedSuper',
  'VarRedeclaration',
]);

const words: Record<string, string> = {
  DuplicateConstructor: 'A class can only have one constructor',
  ElementAfterRest: 'Rest element must be final element',
  IllegalReturn: 'Return statement is not allowed here',
  InlineModuleDeclarationMustUseString: '`module` keyword is not supported. Use `namespace` instead.',
  InvalidLhs: 'Invalid assignment target',
  MissingUnicodeEscape: 'Expected unicode escape',
  NewlineAfterThrow: "LineBreak cannot follow 'throw'",
  NumberIdentifier: 'Identifier cannot follow number',
  UnexpectedKeyword: 'Expected ident',
  UnexpectedLexicalDeclaration: 'Expression expected',
  UnterminatedRegExp: 'Unterminated regexp literal',
};

/** Whether Node finds this error only when it runs the file without its types, and words it as in JavaScript. */
export function isLeftToV8({ reasonCode, details }: ParserFault): boolean {
  return (
    leftToV8.has(reasonCode) ||
    (details.missingPlugin?.some((plugin) => plugin.startsWith('decorator')) ?? false)
  );
}

/** SWC's words. */
export function typescriptSyntaxWords(source: string, fault: ParserFault): SyntaxWords {
  const token = tokenAt(source, fault.pos);
  return {
    message: wordsFor(source, fault, token),
    start: token.start,
    length: Math.max(token.text.length, 1),
  };
}

function wordsFor(source: string, fault: ParserFault, token: SourceToken): string {
  const { reasonCode, details, message } = fault;
  switch (reasonCode) {
    case 'UnexpectedToken': {
      const { expected } = details;
      if (expected) return `Expected '${expected}', got '${nameOf(token)}'`;
      return token.kind === 'end' && !expectsOperand(source)
        ? "Expected '}', got '<eof>'"
        : 'Expression expected';
    }
    case 'MissingSemicolon':
      return inDeclaration(source, token) ? 'Expected a semicolon' : "Expected ';', '}' or <eof>";
    case 'UnexpectedReservedWord':
      return token.text === 'await' ? "await isn't allowed in non-async function" : 'Expected ident';
    case 'DeclarationMissingInitializer':
      return details.kind === 'const'
        ? "'const' declarations must be initialized"
        : 'Destructuring bindings require initializers';
    default:
      return words[reasonCode] ?? message.replace(/\.$/, '');
  }
}

function nameOf({ kind, text }: SourceToken): string {
  switch (kind) {
    case 'end':
      return '<eof>';
    case 'identifier':
      return 'ident';
    case 'number':
      return 'numeric literal';
    case 'string':
      return 'string literal';
    default:
      return text;
  }
}

/** Whether the text ends where a value has to follow, rather than the end of a block. */
function expectsOperand(source: string): boolean {
  const last = tokensBefore(source, source.length).at(-1);
  if (last?.kind === 'keyword') return !/^(this|null|true|false|super)$/.test(last.text);
  return last?.kind === 'sign' && !/^([)\]};{]|\+\+|--)$/.test(last.text);
}

/** Whether the statement that goes on at the token declares something. */
function inDeclaration(source: string, { start }: SourceToken): boolean {
  const line = source.slice(
    Math.max(source.lastIndexOf('\n', start - 1), source.lastIndexOf(';', start - 1)) + 1,
    start,
  );
  return /^\s*(export\s+)?(const|let|var|try|catch|class)\b/.test(line);
}
