// Module records and references, read from source text.
import { describe, expect, it } from 'vitest';
import { findDynamicParts } from './dynamic-parts.ts';
import { readModuleRecord } from './module-record.ts';
import { parseSource } from './parse.ts';
import { findReferences } from './references.ts';

const parse = (source: string) => parseSource('a.ts', source).program;

describe('readModuleRecord', () => {
  it('reads imports with the names they take', () => {
    const { requests } = readModuleRecord(
      parse('import a, { b as c, type T } from "x"; import * as d from "y"; import "z";'),
    );
    expect(
      requests.map(({ specifier, names }) => [specifier, names.map(({ name, local }) => [name, local])]),
    ).toEqual([
      [
        'x',
        [
          ['default', 'a'],
          ['b', 'c'],
        ],
      ],
      ['y', [['*', 'd']]],
      ['z', []],
    ]);
  });

  it('leaves type-only imports and exports out', () => {
    const record = readModuleRecord(
      parse(
        'import type { A } from "x"; export type { B } from "y"; export interface C {} export type D = 1;',
      ),
    );
    expect(record).toMatchObject({ requests: [], exports: [], stars: [] });
    expect([...record.types]).toEqual(['C', 'D']);
  });

  it('reads exports in all their forms', () => {
    const source =
      'export const a = 1, { b, c: [d, ...e] } = x; export function f() {} export class g {} export { a as h }; export default f; export { i as "j k" } from "m"; export * as l from "n"; export * from "o"; var x;';
    const { exports, stars } = readModuleRecord(parse(source));
    expect(exports.map(({ name, local, from }) => [name, local ?? from?.imported])).toEqual([
      ['a', 'a'],
      ['b', 'b'],
      ['d', 'd'],
      ['e', 'e'],
      ['f', 'f'],
      ['g', 'g'],
      ['h', 'a'],
      ['default', undefined],
      ['j k', 'i'],
      ['l', '*'],
    ]);
    expect(stars).toEqual(['o']);
  });

  it('finds the clause of import attributes', () => {
    const source = 'import a from "./a.json" with { type: "json" };';
    const { attributes } = readModuleRecord(parse(source)).requests[0]!;
    expect(attributes?.type).toBe('json');
    expect(source.slice(attributes?.start, attributes?.end)).toBe(' with { type: "json"');
  });

  it.each([
    ['export {}', true],
    ['import.meta.url', true],
    ['const a = require("b")', false],
  ])('tells a module: %s', (source, expected) => {
    expect(readModuleRecord(parse(source)).isModule).toBe(expected);
  });
});

describe('findReferences', () => {
  const uses = (source: string) =>
    findReferences(parse(source), new Set(['a', 'b']))
      .map(({ start, end, form }) => `${source.slice(start, end)}@${start} ${form}`)
      .sort();

  it('finds plain uses, calls and shorthands', () => {
    expect(uses('a; b(); ({ a }); new a(); b`x`; x = [b.c, y[a]];')).toEqual(
      [
        'a@0 plain',
        'a@11 shorthand',
        'a@21 call',
        'a@44 plain',
        'b@26 call',
        'b@3 call',
        'b@37 plain',
      ].sort(),
    );
  });

  it('passes over names of other things', () => {
    expect(
      uses(
        'x.a; ({ a: 1, b() {} }); class C { a = 1; b() {} } a: for (;;) break a; type T = typeof a; let y: a;',
      ),
    ).toEqual([]);
  });

  it.each([
    'function f(a) { a }',
    'function f() { a; var a }',
    '{ let a; a }',
    'for (const a of x) a',
    'try {} catch ({ a }) { a }',
    '(function a() { a })',
    '(class b { c = b })',
    'const f = ([a = 1]) => a',
    '{ a(); function a() {} }',
    'switch (1) { case 1: let a; default: a }',
  ])('sees that a name is shadowed: %s', (source) => {
    expect(uses(source)).toEqual([]);
  });

  it('sees through what shadows nothing', () => {
    expect(uses('{ let a; } function f(c = a) { { const a = 1 } return b }')).toEqual([
      'a@26 plain',
      'b@54 plain',
    ]);
  });
});

describe('findDynamicParts', () => {
  it('finds import(), import.meta, require and exports', () => {
    const parts = findDynamicParts(
      parse('import("x"); import.meta.url; require("y"); exports.a = 1; module.exports = { b, c: 1 };'),
    );
    expect(parts).toMatchObject({
      importCalls: [0],
      metas: [{ start: 13, end: 24 }],
      required: ['y'],
      commonjsExports: ['a', 'b', 'c'],
    });
  });

  it.each([
    ['await x', true],
    ['for await (const a of b);', true],
    ['async () => { await x }', false],
    ['class A { static { x } async m() { await x } }', false],
  ])('tells a top-level await: %s', (source, expected) => {
    expect(findDynamicParts(parse(source)).topLevelAwait).toBe(expected);
  });
});
