// Type erasure: what is left has the same lines and columns, and means the same.
import { stripTypeScriptTypes } from 'node:module';
import { describe, expect, it } from 'vitest';
import { SourceEdits } from './edits.ts';
import { eraseTypes } from './erase-types.ts';
import { faultDetails } from './fault.ts';
import { parseSource } from './parse.ts';

function erase(source: string): string {
  const edits = new SourceEdits(source);
  eraseTypes(parseSource('src/app.ts', source), edits);
  return edits.apply().code;
}

/** Runs of blanks count as one, and a lone `;` as none: those are free. */
function squeeze(code: string): string {
  return code.replace(/[\s;]+/g, ' ').trim();
}

const sameAsNode = [
  'let a: number = 1, b: string | undefined;',
  'let c!: Map<string, number[]>;',
  'function f(this: Date, a?: number, ...rest: string[]): asserts a is number {}',
  'function f<const T extends { a: 1 } = { a: 1 }>(x: T): x is T { return true }',
  'const f = <T,>(x: T): T => x;',
  'const f = async <T>(x: T): Promise<T> => x;',
  'const f = function* (this: void): Generator<number> { yield 1 };',
  'const o = { m<T>(x?: T): void {}, get v(): number { return 1 }, async *g(): any {}, [`k`]: 1 as number };',
  'const x = y as unknown as { a: string };',
  'const x = { a: 1 } satisfies Record<string, number>;',
  'const x = (y as any)!.z![0]!;',
  'const x = [1, 2] as const;',
  'foo<string>(1); new Foo<number>(2); new Bar<x>; tag<T>`x`; const g = foo<string>;',
  'a?.b<string>(1);',
  'interface A { x: number }\nconst a = 1;',
  'type A = { x: number } | (() => void);\nconst a = 1;',
  'declare const x: number; declare function f(): void; declare class C {} declare module "m" {} declare global {}',
  'namespace N { export type A = 1; interface B {} }',
  'import type A from "a"; import type { B } from "b"; import { type C, d, type E } from "c";',
  'import { type A } from "a";',
  'type T = 1; export type { T }; export { type T as U, z }; const z = 1; export type * from "q";',
  'export interface A {} export type B = 1; export declare const c: 1; export default interface D {}',
  'export default class<T> implements A, B {}',
  'export default function f(a: string): string; export default function f(a: any) { return a }',
  'function over(a: string): string;\nfunction over(a: number): number;\nfunction over(a: any) { return a }',
  'abstract class A<T> extends B<T> implements C, D<T> { abstract x: T; abstract m(): void; y = 1 }',
  'class A extends B { private static readonly x?: number = 1; public y; protected async m(): Promise<void> {} override get z() { return 1 } }',
  'class A { declare x: number; [key: string]: unknown; static [key: number]: string; z!: number; m?(): void; m2?<T>(a?: T): void {} }',
  'class A { m(a: string): void; m(a: any) {} constructor(); constructor(a?: any) {} }',
  'class A { readonly = 1; public = 2; static declare: number; "q-r"?: string; [`c`]?: number; 1!: string; #p: number = 1; }',
  'class A { readonly readonly: number = 1; public get() {} private set(v: number) {} }',
  'class A { static { let x: number = 1 } accessor = 1 }',
  'try {} catch (e: unknown) {}',
  'for (const x of y as string[]) {} for (let i: number = 0; i < 1; i++) {} for (const k in o as any) {}',
  'const { a, b: [c] }: { a: 1; b: [2] } = x; const f = ({ a }: { a: 1 }, [b]: number[] = []) => a;',
  'label: for (;;) { break label }',
  'let u: unique symbol; let t: typeof import("x"); let v: `a${string}`; let w: new () => void; let k: keyof T[number];',
  'const a = b < c, d = e > f; const g = a < b || c > (d);',
  'if (a) { type X = 1 } else { interface Y {} }',
  'export abstract class A { abstract a: string }',
  'enumerable; namespaced; const type = 1; type; const as = 1; as;',
  'using a = b as any;',
  'const r = /[/<]as string/; const s = "x as y"; const t = `${a as string} as ${b!}`;',
  'x! += 1; (y as any) = 2; [a as any, b!] = c; delete (o as any).p;',
  'async () => { for await (const x of y as any) {} await (z as any); };',
  'export const a = <T>(x: T) => x, b: number = 2;',
  'let x = a ? (b as c) : (d): e => f;',
  'const f = (a: number) => ({ a } as X);',
  '/* a */ let /* b */ x /* c */ : /* d */ number /* e */ = /* f */ 1;',
  'let é: string = "ü"; let 名前: number;',
  'class A<in out T> { }',
  'function f(a: number,): void {}',
];

describe('eraseTypes', () => {
  it.each(sameAsNode)('agrees with Node on %j', (source) => {
    const erased = erase(source);
    expect(squeeze(erased)).toBe(squeeze(stripTypeScriptTypes(source)));
    expect(erased).toHaveLength(source.length);
  });

  it('keeps every line and column', () => {
    const source =
      'interface A {\n  a: string;\n}\nfunction f(\n  a: A,\n): string {\n  return a.a as string;\n}\nconst z = 1;';
    const erased = erase(source).split('\n');
    const original = source.split('\n');
    expect(erased.map((line) => line.length)).toEqual(original.map((line) => line.length));
    expect(erased[8]).toBe('const z = 1;');
    expect(erased[6]!.indexOf('a.a')).toBe(original[6]!.indexOf('a.a'));
  });

  it('keeps Windows line endings', () => {
    expect(erase('type A =\r\n  1;\r\nlet a = 1;')).toMatch(/^; +\r\n +\r\nlet a = 1;$/);
  });
});

/** Values of `log` after running the erased code. */
function run(source: string): unknown[] {
  const log: unknown[] = [];
  new Function('log', erase(source))((value: unknown) => log.push(value));
  return log;
}

describe('line breaks that end a statement', () => {
  it.each([
    ['a type statement', 'const f = (x) => x; let a = f\ntype X = 1\n(log)(1)'],
    ['as at the end', 'const f = (x) => x; const a = f as any\n(log)(1)'],
    ['satisfies at the end', 'const f = (x) => x; const a = f satisfies any\n(log)(1)'],
    ['an annotation at the end', 'let a: string\n(log)(1)'],
    ['an assignment', 'let a; const f = (x) => x; a = f as any\n[1].forEach(log)'],
    ['as in an arrow function', 'const g = () => log as any\n[1].forEach(log)'],
    ['an interface', 'let a = log\ninterface A {}\n[1].forEach(log)'],
  ])('%s', (_, source) => {
    expect(run(source)[0]).toBe(1);
  });

  it('keeps return values', () => {
    expect(run('const f = (): number => { return 7 as number\n}\nlog(f())')).toEqual([7]);
  });

  it('keeps class fields apart', () => {
    const source =
      'const k = "b"\nclass A { a = 1 as number\n private [k] = 2\n public *g() { yield 3 }\n c: string\n ["d"] = 4 }\nconst a: any = new A()\nlog([a.a, a.b, [...a.g()], a.d])';
    expect(run(source)).toEqual([[1, 2, [3], 4]]);
  });

  it('moves the bracket when an arrow function spans lines', () => {
    expect(run('const f = (a: number):\n  number => a\nlog(f(3))')).toEqual([3]);
    expect(run('const f = (a = (1)) /* ) */ : {\n a: 1 } => a\nlog(f())')).toEqual([1]);
    expect(run('const f = async <\n  T,\n>(a: T) => a\nlog(typeof f)')).toEqual(['function']);
  });
});

describe('what Node refuses', () => {
  it.each([
    ['enum A { B }', 'TypeScript enum is not supported in strip-only mode', 1],
    ['const enum A { B }', 'TypeScript enum is not supported in strip-only mode', 1],
    ['export enum A { B }', 'TypeScript enum is not supported in strip-only mode', 8],
    [
      'namespace N { export const a = 1 }',
      'TypeScript namespace declaration is not supported in strip-only mode',
      1,
    ],
    [
      'class A { constructor(private x: 1) {} }',
      'TypeScript parameter property is not supported in strip-only mode',
      31,
    ],
    [
      'import a = require("a")',
      'TypeScript import equals declaration is not supported in strip-only mode',
      1,
    ],
    ['export = 1', 'TypeScript export assignment is not supported in strip-only mode', 1],
    ['const a = <number>1', /^The angle-bracket syntax for type assertions/, 11],
    ['module N {}', '`module` keyword is not supported. Use `namespace` instead.', 1],
    ['class A { @b c() {} }', 'Invalid or unexpected token', 11],
  ])('%s', (source, message, column) => {
    let thrown: unknown;
    try {
      erase(source);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(SyntaxError);
    expect((thrown as Error).message).toMatch(message);
    expect(faultDetails(thrown).location).toMatchObject({ file: 'src/app.ts', line: 1, column, source });
  });

  it('lets a declared enum pass, as it is only a type', () => {
    expect(squeeze(erase('declare enum A { B }'))).toBe('');
  });
});

describe('syntax errors', () => {
  it('say what, where and in which line', () => {
    const source = 'const a = 1;\nconst b = ;\n';
    let thrown: unknown;
    try {
      erase(source);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({
      name: 'SyntaxError',
      code: 'ERR_INVALID_TYPESCRIPT_SYNTAX',
      message: 'Expression expected',
    });
    expect(faultDetails(thrown).location).toEqual({
      file: 'src/app.ts',
      line: 2,
      column: 11,
      source: 'const b = ;',
    });
  });
});
