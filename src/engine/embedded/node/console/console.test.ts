// `console` is held against real Node: the same programs, the same output.
import { describe } from 'vitest';
import { printing, sameAsNode } from '../testing/same-as-node.ts';

describe('console', () => {
  sameAsNode({
    'log formats': printing([
      '"%s is %d years and %i, %f, %j %o %O %%", "Rex", 42.5, 42.5, 1.5, { a: 1 }, [1], { b: { c: {} } }, "extra"',
      '{ a: { b: { c: { d: 1 } } }, f() {}, g: class A {}, h: Symbol("x"), i: 10n, j: null, k: undefined, l: -0 }',
      '[1, , 3], [], {}, new Array(200).fill(7)',
      'new Map([[1, { a: 2 }]]), new Set(["x"]), new Date(0), /x/g, new Error("e").message',
      '"multi\\nline", ["it\'s", `b"q`, "tab\\t"]',
      'Buffer.from("hi"), new Uint8Array(3), new ArrayBuffer(2)',
      'Object.create(null), Object.create({ constructor: { name: "X" } }), new (class Foo { x = 1 })()',
      'new Proxy({ a: 1 }, {}), (function* g() {})()',
      '[new Number(3), new String("s")]',
      '{ get a() { return 1 }, set a(v) {}, get b() { return 2 } }, Object.assign(() => {}, { a: 1 })',
      '"a".repeat(120), { long: "b".repeat(80), other: "c".repeat(30) }',
      'new (require("events"))()',
      'new URL("http://a.b/c?d=e#f"), new URLSearchParams("a=1&a=2"), new Headers({ a: "b" })',
      'new AbortController().signal.aborted, [undefined, null], { "a-b": 1, 2: 3 }',
    ]),
    'all its methods': `
      console.info('i'); console.debug('d'); console.dir({ a: { b: { c: {} } } }, { depth: 0 }); console.dirxml(1, 2);
      console.group('G'); console.log('in'); console.group(); console.log('in\\nin'); console.groupEnd(); console.groupEnd(); console.groupEnd(); console.log('out');
      console.count(); console.count('x'); console.count(); console.countReset(); console.count(); console.assert(true); console.assert(1 === 1, 'no');
      console.table([{ a: 1, b: 'x' }, { a: 2, c: true }]); console.table([[1, 2], [3]]); console.table(['p', 'q']); console.table({ x: { v: 1 }, y: 2 });
      console.table([{ a: 1, b: 2 }], ['b']); console.table(5); console.table(new Map([['k', 1]])); console.table(new Set(['v'])); console.table([]); console.table([{ n: { deep: { er: 1 } } }]);
      console.log(); console.log(''); console.log('%c styled', 'color: red'); console.log('%s', { toString() { return 'own' } }, '%s', 1); console.log('%d', '5', '%i'); console.log('100%', 5);`,
    'a console of its own': `const { Console } = require('console'); const { PassThrough } = require('stream'); const s = new PassThrough(); const c = new Console(s); c.log('a %s', 'b'); c.error({ x: 1 }); console.log(String(s.read())); const d = new console.Console({ stdout: process.stdout, groupIndentation: 4 }); d.group('g'); d.log('in');`,
    errors: `const e = new TypeError('bad', { cause: new Error('why') }); e.stack = 'TypeError: bad\\n    at here'; e.cause.stack = 'Error: why\\n    at there'; e.code = 'E_BAD'; console.log(e); const n = new Error('x'); n.stack = 'Error: x'; console.log({ n }, [n]); class MyError extends Error { name = 'MyError' } const m = new MyError('m'); m.stack = 'MyError: m'; console.log(m); const a = new AggregateError([n], 'many'); a.stack = 'AggregateError: many'; console.log(a);`,
  });
  sameAsNode(
    {
      'colours that FORCE_COLOR asks for': `const { styleText, inspect } = require('util'); console.log({ a: 1, b: 'x', c: [null, undefined, true, 5n], d: new Date(0), e: Symbol('s'), f() {} }); console.log('%s %o %d %j', 'a', { z: [1] }, 4, {}); console.log('plain', 5, true); console.dir({ a: { b: 1 } }); console.table([{ a: 1, b: 'x' }, { b: null }]); console.log(styleText('red', 'hi'), styleText(['bold', 'underline'], 'there')); console.log(inspect({ a: 1 }));`,
    },
    { env: { FORCE_COLOR: '1' } },
  );
});
