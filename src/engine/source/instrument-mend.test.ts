// Every error passes `mend` on its way, and the program means the same.
import { describe, expect, it } from 'vitest';
import { SourceEdits } from './edits.ts';
import { eraseTypes } from './erase-types.ts';
import { instrument } from './instrument.ts';
import { parseSource } from './parse.ts';

/** `source` is the body of an async function. */
function prepare(body: string): string {
  const source = `(async () => {${body}\n})()`;
  const parsed = parseSource('a.ts', source, 'commonjs');
  const edits = new SourceEdits(source);
  eraseTypes(parsed, edits);
  instrument(parsed.program, edits, {
    site: () => 0,
    tick: () => 'tick()',
    wait: () => 'wait(',
    promise: () => 'wait(',
    mend: 'mend',
  });
  return edits.apply().code;
}

/** What a function body returns, and the messages that `mend` saw. */
async function run(source: string): Promise<{ value: unknown; mended: string[] }> {
  const mended: string[] = [];
  const mend = (error: Error) => {
    mended.push(error.message);
    return error;
  };
  const make = new Function('mend', 'tick', 'wait', `return ${prepare(source)}`) as (
    ...helpers: unknown[]
  ) => Promise<unknown>;
  const value = await make(
    mend,
    () => {},
    (promise: unknown) => promise,
  );
  return { value, mended };
}

const fails = "throw new Error('no');";

describe('instrument, with mend', () => {
  it.each([
    ['a function', `function f(): void { ${fails} } try { f(); } catch {}`],
    ['an arrow without braces', `const f = () => JSON.parse('{') as object; try { f(); } catch {}`],
    ['an async function', `async function f() { await null; ${fails} } await f().catch(() => {});`],
    ['a method', `class A { m() { ${fails} } } try { new A().m(); } catch {}`],
    ['a getter', `const o = { get a() { ${fails} } }; try { o.a; } catch {}`],
    ['a constructor', `class A { constructor() { ${fails} } } try { new A(); } catch {}`],
    ['a generator', `function* g() { ${fails} } try { [...g()]; } catch {}`],
    ['a catch', `try { ${fails} } catch (error) { error; }`],
  ])('shows what leaves %s', async (_, source) => {
    expect((await run(source)).mended).toHaveLength(1);
  });

  it.each([
    ['values of arrows', 'const f = (a: number) => ({ a }); return f(1).a;', 1],
    ['arrows in arrows', 'const f = (a: number) => (b: number) => () => a + b; return f(1)(2)();', 3],
    ['an arrow at the end of a body', 'function f() { return () => () => 7 } return f()()();', 7],
    ['empty functions', 'const f = () => {}; function g() { "use strict" } return [f(), g()].length;', 2],
    [
      'directives',
      'function f(this: unknown) { "use strict"; return this; } return f() === undefined;',
      true,
    ],
    [
      'functions used before they are declared',
      'function f() { return g(); function g() { return 4; } } return f();',
      4,
    ],
    ['promises', 'const f = async () => await Promise.resolve(5); return f();', 5],
    ['comments behind an arrow', 'const f = () => 1 // one\n; return f();', 1],
    ['a subclass', 'class A { a = 1 } class B extends A { constructor() { super(); } } return new B().a;', 1],
  ])('keeps %s', async (_, source, expected) => {
    expect((await run(source)).value).toBe(expected);
  });
});
