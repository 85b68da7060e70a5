// The words of syntax errors are those that Node 24 has for the same text, as it printed them.
import { expect, it } from 'vitest';
import { faultDetails } from './fault.ts';
import { parseSource } from './parse.ts';

function errorOf(file: string, source: string): { message: string; place: number; carets: number } {
  try {
    parseSource(file, source);
  } catch (error) {
    const { location, excerpt } = faultDetails(error);
    const carets = excerpt?.frame === undefined ? (excerpt?.carets ?? 1) : 0;
    return { message: (error as Error).message, place: (location?.column ?? 0) - 1, carets };
  }
  throw new Error('It was parsed.');
}

it.each([
  ["console.log('a' 'b')", 'missing ) after argument list', 12, 3],
  ['console.log(`a ${f({ b: `c` })}` d)', 'missing ) after argument list', 12, 20],
  ['foo bar', "Unexpected identifier 'bar'", 4, 3],
  ['const {a b} = c', "Unexpected identifier 'b'", 9, 1],
  ['if (x) { else {}', "Unexpected token 'else'", 9, 4],
  ['const a = 5 5', 'Unexpected number', 12, 1],
  ['obj = { a: 1 "b" }', 'Unexpected string', 13, 3],
  ['x = "abc', 'Invalid or unexpected token', 4, 4],
  ['function f() {', 'Unexpected end of input', 14, 0],
  ['`abc', 'Unexpected end of input', 4, 0],
  ['const x;', 'Missing initializer in const declaration', 6, 1],
  ['function l(){ await f(); }', 'Unexpected reserved word', 14, 5],
  ['function f() { yield 1 }', 'Unexpected strict mode reserved word', 15, 5],
  ['return 5', 'Illegal return statement', 0, 6],
  ['break', 'Illegal break statement', 0, 5],
  ['function(){}', 'Function statements require a function name', 0, 8],
  ['const name: string = 1', 'Missing initializer in const declaration', 6, 4],
  ['let x = <h1>a</h1>', "Unexpected token '<'", 8, 1],
])('JavaScript: %s', (source, message, place, carets) => {
  expect(errorOf('app.js', source)).toEqual({ message, place, carets });
});

it.each([
  ["console.log('a' 'b')", "Expected ',', got 'string literal'"],
  ['f(1 2)', "Expected ',', got 'numeric literal'"],
  ['const {a b} = c', "Expected ',', got 'ident'"],
  ['if (true {', "Expected ')', got '{'"],
  ['function f() {', "Expected '}', got '<eof>'"],
  ['a +', 'Expression expected'],
  ['let x = 1 y', 'Expected a semicolon'],
  ['cosnt x = 1', "Expected ';', '}' or <eof>"],
  ['const x;', "'const' declarations must be initialized"],
  ['function l(){ await f(); }', "await isn't allowed in non-async function"],
  ['return 5', 'Return statement is not allowed here'],
  ['x = "abc', 'Unterminated string constant'],
  ['const if = 1', 'Expected ident'],
  ['let x = 1; let x = 2;', "Identifier 'x' has already been declared"],
  ['export { zzz }', "Export 'zzz' is not defined in module"],
])('TypeScript: %s', (source, message) => {
  expect(errorOf('app.ts', source).message).toBe(message);
});
