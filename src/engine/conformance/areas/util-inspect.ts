// Conformance: how values print, with `util.inspect` and console.log.
import type { Area } from '../case.ts';
import { program, script } from '../build-case.ts';

/** Prints the expressions, one by one. */
function printing(expressions: string[], before = ''): string {
  return program`
    import { inspect } from 'node:util';
    ${before}
    ${expressions.map((expression) => `console.log(${expression});`).join('\n')}
  `;
}

export const utilInspect: Area = {
  id: 'util-inspect',
  title: 'How values print: util.inspect and console.log',
  cases: [
    script(
      'primitives, alone and nested',
      printing([
        `1, -0, 5n, 'a', true, null, undefined, Symbol('s'), NaN`,
        `[1, -0, 5n, 'a', true, null, undefined, Symbol('s')]`,
        `['it\\'s', "q\\"", 'both \\' "', 'line\\nbreak', '\\u0007']`,
      ]),
    ),
    script(
      'objects: keys, nesting, width',
      printing([
        `{ a: 1, 'b-c': 2, 3: 4, [Symbol('k')]: 5 }`,
        `{ a: { b: { c: { d: 1 } } } }`,
        `{ first: 'a long value that takes room', second: 'another long value', third: [1, 2, 3], fourth: null }`,
        `{}`,
        `Object.create(null)`,
        `Object.create({ inherited: 1 })`,
      ]),
    ),
    script(
      'arrays: long, sparse, with keys',
      printing([
        `Array.from({ length: 120 }, (_, n) => n)`,
        `[1, , , 4]`,
        `Object.assign([1], { key: 'v' })`,
        `[[1, [2, [3, [4]]]]]`,
        `new Array(3)`,
        `['apple', 'banana', 'cherry', 'dates', 'elderberry', 'fig', 'grape']`,
        `[]`,
      ]),
    ),
    script(
      'classes, instances, functions',
      printing(
        [
          `new Pet('Ada')`,
          `Pet`,
          `Cat`,
          `new Cat('Bo')`,
          `() => {}`,
          `function named() {}`,
          `async () => {}`,
          `function* g() {}`,
          `Object.assign(() => {}, { extra: 1 })`,
          `[Pet, Math.max]`,
          `new (class {})()`,
          `{ method() {}, arrow: () => {} }`,
        ],
        `class Pet { #secret = 1; constructor(name) { this.name = name; } get age() { return 3; } static kind = 'pet'; }\nclass Cat extends Pet {}`,
      ),
    ),
    script(
      'maps, sets, iterators, weak ones',
      printing([
        `new Map([['a', { b: 1 }], [{ k: 1 }, 2]])`,
        `new Set([1, 'a', [2]])`,
        `new Map([['a', 1]]).entries()`,
        `new Set([1]).values()`,
        `new WeakMap()`,
        `new WeakSet()`,
        `[new Map(), new Set()]`,
        `(function* () {})()`,
      ]),
    ),
    script(
      'dates, regular expressions, boxed values',
      printing([
        `new Date(0)`,
        `[new Date('2030-03-03T10:00:00Z')]`,
        `new Date('nope')`,
        `/a+/gi`,
        `Object('s')`,
        `Object(1)`,
        `Object(Symbol('x'))`,
        `[Object(true)]`,
      ]),
    ),
    script(
      'promises, proxies, globals',
      printing([
        `Promise.resolve(4)`,
        `new Promise(() => {})`,
        `new Proxy({ a: 1 }, {})`,
        `[globalThis === global, typeof globalThis]`,
        `JSON`,
        `Math`,
        `(function () { return arguments; })(1, 2)`,
        `new (class Foo extends Promise {})(() => {})`,
      ]),
    ),
    script(
      'errors inside values',
      printing([
        `String(new Error('plain'))`,
        `Object.keys(new Error('x'))`,
        `inspect(Object.assign(new Error('with code'), { code: 'E_X' })).split('\\n')[0]`,
        `inspect(new TypeError('typed')).split('\\n')[0]`,
        `inspect(Object.assign(new Error('no stack'), { stack: undefined }))`,
        `inspect(Object.assign(new Error('m'), { stack: 'Error: m' }))`,
      ]),
    ),
    script(
      'errors with their traces',
      `class PetError extends Error {\n  name = 'PetError';\n}\nfunction find() {\n  return new PetError('no such pet', { cause: new Error('the cause') });\n}\nconsole.log(find());\nconsole.log({ error: find() });\nconsole.log(new AggregateError([new Error('one')], 'many'));\n`,
    ),
    script(
      'circular values',
      printing(
        [`circle`, `twice`],
        `const circle = { name: 'c' }; circle.self = circle; circle.list = [circle, { circle }]; const shared = { s: 1 }; const twice = { a: shared, b: shared };`,
      ),
    ),
    script(
      'getters, setters, hidden keys',
      printing([
        `{ get a() { return 1; }, set a(v) {}, get b() { return 2; }, set c(v) {} }`,
        `inspect(Object.defineProperty({}, 'hidden', { value: 1 }), { showHidden: true })`,
        `inspect({ get a() { return { x: 1 }; } }, { getters: true })`,
      ]),
    ),
    script(
      'inspect options',
      printing([
        `inspect({ a: { b: { c: { d: 1 } } } }, { depth: 0 })`,
        `inspect({ a: { b: { c: { d: 1 } } } }, { depth: null })`,
        `inspect({ b: 1, a: 2 }, { sorted: true, compact: false })`,
        `inspect({ a: [1, 'x', null, undefined, true, Symbol('s'), /r/, new Date(0), () => {}] }, { colors: true })`,
        `inspect([1, 2, 3, 4], { maxArrayLength: 2 })`,
        `inspect('x'.repeat(30), { maxStringLength: 10 })`,
        `inspect(1234567.891, { numericSeparator: true })`,
        `inspect({ a: 1, b: 2 }, { breakLength: 5 })`,
        `inspect({ a: { b: 1 } }, false, 0)`,
      ]),
    ),
    script(
      'own inspect methods',
      printing(
        [
          `new Money(5)`,
          `[new Money(5)]`,
          `inspect(new Money(1), { depth: 7 })`,
          `{ toString() { return 'unused'; } }`,
          `{ [Symbol.toStringTag]: 'Tagged', a: 1 }`,
        ],
        `class Money { constructor(n) { this.n = n; } [inspect.custom](depth, options, inspectIt) { return 'Money<' + inspectIt(this.n, options) + '>' + (depth > 4 ? depth : ''); } }`,
      ),
    ),
    script(
      'typed arrays and buffers',
      printing([
        `new Uint8Array(3)`,
        `new Float64Array([1.5, -0])`,
        `new ArrayBuffer(4)`,
        `new DataView(new ArrayBuffer(2))`,
        `{ b: Buffer.from('hi') }`,
        `new BigInt64Array([1n])`,
      ]),
    ),
    script(
      'web objects',
      printing(
        [
          `new Headers({ 'Content-Type': 'text/html', b: '1' })`,
          `new URLSearchParams('a=1')`,
          `new AbortController().signal`,
          `new FormData()`,
          `new TextEncoder()`,
          `new Event('x').type`,
          `new Blob(['x'])`,
        ],
        '',
      ),
    ),
    script(
      'a Request and a Response',
      printing([
        `inspect(new Response('x', { status: 201 })).split('\\n').slice(0, 4)`,
        `inspect(new Request('http://x/')).split('\\n').slice(0, 3)`,
      ]),
    ),
    script(
      'long text and many keys',
      printing([
        `['x'.repeat(120)]`,
        `'x'.repeat(50) + '\\n' + 'y'`,
        `{ text: 'a\\nb' }`,
        `Object.fromEntries(Array.from({ length: 30 }, (_, n) => ['key' + n, n]))`,
        `[['a', 1], ['b', 2]]`,
        `[{ id: 1, name: 'Ada' }, { id: 2, name: 'Zoë' }]`,
        `['é', '日本', '🐈']`,
      ]),
    ),
    script(
      'module namespaces and null prototypes',
      program`
      import * as path from './other.js';
      console.log(path);
      console.log(Object.assign(Object.create(null), { a: 1 }), [Object.create(null)]);
      class Base {}
      console.log(Object.create(Base.prototype), Object.create(Object.create(null)));
    `,
      { files: { 'other.js': 'export const a = 1;\nexport default function b() {}\n' } },
    ),
  ],
};
