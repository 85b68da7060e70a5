// The embedded engine in a bare page: errors are told at the place in the learner’s own file.
import { expect, test } from 'playwright/test';
import { httpServer, playToEnd, program, useEmbeddedPage } from './embedded-programs.ts';

useEmbeddedPage();

test.describe('errors at the learner’s own line', () => {
  const at = (line: number, column: number, source: string) => ({ file: 'src/app.ts', line, column, source });

  test('a syntax error', async ({ page }) => {
    const { listening, exit, stderr } = await playToEnd(page, program('const a: number = 1;\nconst b = ;\n'));
    expect(exit).toMatchObject({
      code: 1,
      reason: 'crash',
      error: { name: 'SyntaxError', location: at(2, 11, 'const b = ;') },
    });
    expect(listening).toMatchObject({ code: 'program-ended', location: at(2, 11, 'const b = ;') });
    expect(stderr).toMatch(
      /^file:\/\/\/app\/src\/app\.ts:2\nconst a: number = 1;\nconst b = ;\n {10}\^\n\nSyntaxError/,
    );
  });

  test('TypeScript that Node refuses', async ({ page }) => {
    const { exit } = await playToEnd(page, program('const a = 1;\nexport enum Size { Small }'));
    expect(exit.error).toMatchObject({
      code: 'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX',
      message: 'TypeScript enum is not supported in strip-only mode',
      location: at(2, 8, 'export enum Size { Small }'),
    });
  });

  test('an exception at the start, through typed and probed code', async ({ page }) => {
    const line = '  for (const x of [1] as number[]) if (x > 0) throw new TypeError(`bad ${x}`);';
    const { exit, stderr } = await playToEnd(
      page,
      program(`function f<T>(a: T): void {\n${line}\n}\nf<number>(1);`),
    );
    expect(exit).toMatchObject({ code: 1, reason: 'crash' });
    expect(exit.error).toMatchObject({ name: 'TypeError', message: 'bad 1', location: at(2, 53, line) });
    expect(exit.error?.stack).toBe(
      'TypeError: bad 1\n    at f (file:///app/src/app.ts:2:53)\n    at file:///app/src/app.ts:4:1',
    );
    expect(stderr).toContain(`${' '.repeat(52)}^\n\nTypeError: bad 1\n    at f`);
  });

  test('an exception in a handler', async ({ page }) => {
    const { answers, exit } = await playToEnd(page, httpServer("throw new Error('in handler');"), {
      requests: [{ path: '/' }],
    });
    expect(answers[0]).toMatchObject({
      code: 'connection-reset',
      message: 'The program crashed and could not answer GET /: in handler',
      location: at(4, 9, "  throw new Error('in handler');"),
    });
    expect(exit).toMatchObject({ code: 1, reason: 'crash' });
  });

  test('a rejection that nobody handles', async ({ page }) => {
    const { exit } = await playToEnd(
      page,
      program("setTimeout(async () => {\n  await null;\n  throw new RangeError('late');\n});"),
    );
    expect(exit.error).toMatchObject({ name: 'RangeError', location: { line: 3, column: 9 } });
  });

  test('a file name without its ending', async ({ page }) => {
    const { exit } = await playToEnd(
      page,
      program("import { a } from './data/pets';", { 'src/data/pets.ts': '' }),
    );
    expect(exit.error).toMatchObject({
      code: 'ERR_MODULE_NOT_FOUND',
      message: "Cannot find module '/app/src/data/pets' imported from /app/src/app.ts",
      hint: 'Imports need the full file name: ./data/pets.ts',
      location: { line: 1, column: 19 },
    });
  });

  test('a package that the course does not bring', async ({ page }) => {
    const { exit } = await playToEnd(page, program("import x from 'left-pad';"));
    expect(exit.error).toMatchObject({
      code: 'ERR_MODULE_NOT_FOUND',
      message: "Cannot find package 'left-pad' imported from /app/src/app.ts",
    });
    expect(exit.error?.hint).toMatch(/express.*hono.*WebContainer/);
  });

  test('a type imported as a value', async ({ page }) => {
    const { exit } = await playToEnd(
      page,
      program("import { Pet } from './t.ts';", { 'src/t.ts': 'export interface Pet {}' }),
    );
    expect(exit.error).toMatchObject({
      name: 'SyntaxError',
      message: "The requested module './t.ts' does not provide an export named 'Pet'",
      location: { line: 1, column: 10 },
    });
    expect(exit.error?.hint).toContain('import type { Pet }');
  });

  test('a circular import that is read too early', async ({ page }) => {
    const more = { 'src/b.ts': "import { base } from './app.ts';\nconsole.log('got', base);" };
    const { exit } = await playToEnd(page, program("import './b.ts';\nexport const base = 1;", more));
    expect(exit.error).toMatchObject({
      name: 'ReferenceError',
      message: "Cannot access 'base' before initialization",
      location: { file: 'src/b.ts', line: 2, column: 20 },
      stack: "ReferenceError: Cannot access 'base' before initialization\n    at file:///app/src/b.ts:2:20",
    });
  });
});
