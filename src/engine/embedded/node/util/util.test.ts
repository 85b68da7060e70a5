// `util` is held against real Node: the same programs, the same output.
import { describe } from 'vitest';
import { printing, sameAsNode } from '../testing/same-as-node.ts';

describe('util', () => {
  sameAsNode({
    'inspect and format': printing(
      [
        'u.inspect({ a: [1, { b: 2 }] }, { depth: 0 })',
        'u.inspect("it\'s")',
        'u.inspect({ a: 1 }, { compact: false })',
        'u.inspect(new Map([["a", 1]]), true)',
        'u.inspect({ [u.inspect.custom](d, o) { return "custom " + d } })',
        'u.inspect({ b: 1, a: 2 }, { sorted: true })',
        'u.inspect([1, 2, 3], { maxArrayLength: 1 })',
        'u.inspect({ a: 1, s: "x" }, { colors: true })',
        'u.format("%s", null, undefined, 5n, Symbol("a"))',
        'u.format("%s", class A {}, () => {})',
        'u.format("%j", { a: 1 })',
        'u.format(1, 2, "3")',
        'u.inspect(Object.freeze([1]), { breakLength: 3 })',
        'u.stripVTControlCharacters("\\u001b[31mred\\u001b[39m")',
        'u.styleText("red", "x", { validateStream: false })',
        'u.styleText("red", 5)',
        'u.toUSVString("a\\ud800")',
      ],
      `const u = require('util');`,
    ),
    'promisify and callbackify': `const u = require('util'); (async () => {
      console.log(await u.promisify((a, cb) => cb(null, a + 1))(1)); try { await u.promisify((cb) => cb(new Error('no')))(); } catch (e) { console.log(e.message); }
      console.log(await u.promisify(setTimeout)(1, 'v'), await u.promisify(setImmediate)('w'), u.promisify.custom.toString());
      u.callbackify(async (x) => x * 2)(4, (e, v) => console.log(e, v)); u.callbackify(async () => { throw null; })((e) => console.log(e.code, e.message, e.reason));
      try { u.promisify(5) } catch (e) { console.log(e.code, e.message) } const own = () => {}; own[u.promisify.custom] = async () => 'own'; console.log(await u.promisify(own)()); })();`,
    'inherits and deprecate': `const u = require('util'); const EE = require('events'); function A() { EE.call(this) } u.inherits(A, EE); const a = new A(); a.on('x', (v) => console.log(v)); a.emit('x', 5); console.log(A.super_ === EE, a instanceof EE);
      process.on('warning', (w) => console.log(w.name, w.code, w.message)); const f = u.deprecate(() => 7, 'old thing', 'DEP9'); console.log(f(), f());`,
    types: printing(
      [
        'isPromise(Promise.resolve())',
        'isDate(new Date())',
        'isRegExp(/x/)',
        'isMap(new Map())',
        'isSet(new Map())',
        'isAsyncFunction(async () => {})',
        'isGeneratorFunction(function* () {})',
        'isUint8Array(Buffer.alloc(1))',
        'isTypedArray(new DataView(new ArrayBuffer(1)))',
        'isArrayBuffer(new ArrayBuffer(1))',
        'isNativeError(new TypeError())',
        'isBoxedPrimitive(Object(1n))',
        'isDate({ [Symbol.toStringTag]: "Date" })',
        'isWeakMap(new WeakMap())',
        'isSymbolObject(Object(Symbol()))',
      ].map((e) => `t.${e}`),
      `const t = require('util/types');`,
    ),
    isDeepStrictEqual: printing(
      [
        '[1, { a: [2] }], [1, { a: [2] }]',
        '{ a: 1 }, { a: "1" }',
        'NaN, NaN',
        '0, -0',
        'new Date(0), new Date(0)',
        'new Date(0), new Date(1)',
        '/a/g, /a/g',
        '/a/g, /a/i',
        'new Set([{ a: 1 }]), new Set([{ a: 1 }])',
        'new Map([[{ k: 1 }, 2]]), new Map([[{ k: 1 }, 2]])',
        '[1, , 3], [1, undefined, 3]',
        'new Error("a"), new Error("a")',
        'new Error("a"), new TypeError("a")',
        'Object(1), Object(1)',
        'Object(1), 1',
        'new Uint8Array([1]), new Uint8Array([1])',
        'Buffer.from("a"), new Uint8Array([97])',
        '{ a: undefined }, {}',
        '[], {}',
        'Object.create(null), {}',
        '{ [Symbol.for("s")]: 1 }, { [Symbol.for("s")]: 2 }',
      ].map((pair) => `u.isDeepStrictEqual(${pair})`),
      `const u = require('util');`,
    ),
    parseArgs: printing(
      [
        'u.parseArgs({ args: ["-f", "--bar", "b"], options: { foo: { type: "boolean", short: "f" }, bar: { type: "string" } } })',
        'u.parseArgs({ args: ["x", "--", "-y"], allowPositionals: true })',
        'u.parseArgs({ args: ["--no-color"], options: { color: { type: "boolean" } }, allowNegative: true })',
        'u.parseArgs({ args: ["--what"], options: {} })',
        'u.parseArgs({ args: ["pos"], options: {} })',
        'u.parseArgs({ args: ["--s"], options: { s: { type: "string" } } })',
        'u.parseArgs({ args: ["-abc", "v"], options: { a: { type: "boolean", short: "a" }, b: { type: "boolean", short: "b" }, cc: { type: "string", short: "c" } } })',
        'u.parseArgs({ args: ["--m=1", "--m=2"], options: { m: { type: "string", multiple: true }, d: { type: "string", default: "dd" } } })',
        'u.parseArgs({ args: ["--f=x"], options: { f: { type: "boolean" } } })',
        'u.parseArgs({ args: ["-p8080"], options: { port: { type: "string", short: "p" } } })',
      ],
      `const u = require('util');`,
    ),
    'the rest': printing(
      [
        'u.getSystemErrorName(-2)',
        'u.getSystemErrorMessage(-2)',
        'u.getSystemErrorMap().get(-13)',
        'u.debuglog("x").enabled',
        'new u.TextEncoder().encode("é").length',
        'u.parseEnv("A=1\\nB=\'two\'")',
        'u.isArray([])',
        'u.inherits(5)',
        'typeof u.types.isDate',
        'u.TextDecoder === TextDecoder',
      ],
      `const u = require('util');`,
    ),
  });
});
