// Probes: the program means the same, and each probe knows its place.
import { describe, expect, it } from 'vitest';
import { SourceEdits } from './edits.ts';
import { eraseTypes } from './erase-types.ts';
import { instrument } from './instrument.ts';
import { LineTable } from './line-table.ts';
import { parseSource } from './parse.ts';

interface Instrumented {
  code: string;
  /** Each place with the kind of probe, such as `tick 1:1`. */
  places: string[];
}

function prepare(source: string): Instrumented {
  const parsed = parseSource('a.ts', source);
  const edits = new SourceEdits(source);
  const lines = new LineTable('a.ts', source);
  const sites: string[] = [];
  const places: string[] = [];
  eraseTypes(parsed, edits);
  const kind = (name: string, site: number) => void places.push(`${name} ${sites[site]}`);
  instrument(parsed.program, edits, {
    site(offset) {
      const { line, column } = lines.locate(offset);
      return sites.push(`${line}:${column}`) - 1;
    },
    tick: (site) => (kind('tick', site), `probe.tick(${site})`),
    wait: (site) => (kind('wait', site), `probe.wait(${site},`),
    promise: (site) => (kind('promise', site), `probe.promise(${site},`),
  });
  return { code: edits.apply().code, places };
}

/** What `log` got, and how often `tick` was called. */
async function run(source: string): Promise<{ log: unknown[]; ticks: number }> {
  const log: unknown[] = [];
  let ticks = 0;
  const probe = {
    tick: () => void ticks++,
    wait: (_: number, value: unknown) => value,
    promise: (_: number, executor: unknown) => executor,
  };
  const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor as FunctionConstructor;
  await (new AsyncFunction('probe', 'log', prepare(source).code) as (...given: unknown[]) => Promise<void>)(
    probe,
    (value: unknown) => log.push(value),
  );
  return { log, ticks };
}

describe('instrument', () => {
  it.each([
    ['while with a block', 'let i = 0; while (i < 3) { i++ } log(i)', [3], 3],
    ['while without a block', 'let i = 0; while (i < 3) i++\nlog(i)', [3], 3],
    ['for with nothing to do', 'let i = 0; for (; i < 3; i++);\nlog(i)', [3], 3],
    ['do while', 'let i = 0; do i++\nwhile (i < 3)\nlog(i)', [3], 3],
    ['for of in for in', 'for (const a in { x: 1 }) for (const b of [1, 2]) log(a + b)', ['x1', 'x2'], 3],
    ['for await', 'for await (const a of [Promise.resolve(1)]) log(a)', [1], 1],
    ['labels', 'a: for (const i of [1, 2]) b: for (;;) { if (i > 1) break a; continue a }\nlog(1)', [1], 4],
    ['if else around a loop', 'if (1) for (const a of [1]) log(a)\nelse log(2)', [1], 1],
    ['function with a directive', 'function f() { "use strict"; return this }\nlog(f())', [undefined], 1],
    ['arrow with an expression', 'const f = (a) => a + 1; log(f(1))', [2], 1],
    ['arrow with an object', 'const f = (a) => ({ a }); log(f(1))', [{ a: 1 }], 1],
    ['arrow in an arrow', 'const f = (a) => (b) => a + b; log(f(1)(2))', [3], 2],
    ['async arrow', 'const f = async (a) => await a; log(await f(Promise.resolve(1)))', [1], 1],
    [
      'methods',
      'class A { #p() { return 1 } get q() { return this.#p() } static s() { return new A().q } } log(A.s())',
      [1],
      3,
    ],
    [
      'constructor of a derived class',
      'class A { x = 1 } class B extends A { constructor() { super() } } log(new B().x)',
      [1],
      1,
    ],
    ['await in operands', 'log(1 + await 2 * await (3))', [7], 0],
    ['await of a call', 'const f = async (x) => x; log(await f(await f(1)))', [1], 2],
    ['new Promise', 'log(await new Promise((resolve) => resolve(4)))', [4], 1],
    ['new Promise with a named executor', 'function e(r) { r(1) } log(await new Promise(e))', [1], 1],
    [
      'types in the way',
      'const f = <T>(a: T): T => a as T; for (const x of [1] as number[]) log(f<number>(x)!)',
      [1],
      2,
    ],
    ['generators', 'function* g() { yield 1; yield* [2] } log([...g()])', [[1, 2]], 1],
    ['default parameters', 'const f = (a = () => 1) => a(); log(f())', [1], 2],
  ])('%s', async (_, source, expected, ticks) => {
    expect(await run(source)).toEqual({ log: expected, ticks });
  });

  it('knows the places', () => {
    const source = 'async function f() {\n  while (true)\n    await new Promise(() => {});\n}';
    expect(prepare(source).places.sort()).toEqual([
      'promise 3:11',
      'tick 1:1',
      'tick 2:3',
      'tick 3:23',
      'wait 3:5',
    ]);
  });

  it('moves no line', () => {
    const source = 'for (\n;;\n)\n  a()\n\nconst f = () =>\n  1;';
    expect(prepare(source).code.split('\n')).toHaveLength(source.split('\n').length);
  });
});
