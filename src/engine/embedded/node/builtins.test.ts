// Runs small programs against every built-in module, here and in real Node, and compares what they print.
import { describe } from 'vitest';
import { printing, sameAsNode } from './testing/same-as-node.ts';

const files = {
  '/app/a.txt': 'hello\nworld\n',
  '/app/data/one.json': '{"one":1}',
  '/app/data/sub/two.txt': 'two',
};

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
});

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

describe('events', () => {
  sameAsNode({
    emitters: `const EE = require('events'); const e = new EE(); console.log(e.emit('none'), e.eventNames()); e.on('newListener', (n) => console.log('new', n)); const f = () => console.log('f'); e.on('a', f); e.prependListener('a', () => console.log('first')); e.once('a', (x) => console.log('once', x)); e.emit('a', 1); e.emit('a', 2); console.log(e.listenerCount('a'), e.listeners('a').length, e.rawListeners('a').length, e.eventNames()); e.off('a', f); e.emit('a'); e.removeAllListeners(); console.log(e.eventNames(), e.getMaxListeners());
      try { e.on('x', 5) } catch (x) { console.log(x.code, x.message) } try { e.emit('error', new Error('plain')) } catch (x) { console.log(x.message) } try { e.emit('error', { a: 1 }) } catch (x) { console.log(x.code, x.message, x.context) } e.on(EE.errorMonitor, (x) => console.log('monitor', x.message)); e.on('error', () => console.log('handled')); e.emit('error', new Error('m'));
      console.log(e.setMaxListeners(1) === e); try { e.setMaxListeners(-1) } catch (x) { console.log(x.code, x.message) } const order = []; const o = new EE(); o.on('x', () => { order.push(1); o.on('x', () => order.push(3)); }); o.on('x', () => order.push(2)); o.emit('x'); console.log(order); console.log(EE.defaultMaxListeners, EE.EventEmitter === EE, require('events').once.name);`,
    'removal while emitting': `const EE = require('events'); const e = new EE(); const b = () => console.log('b'); e.on('x', () => { console.log('a'); e.off('x', b); }); e.on('x', b); e.emit('x'); e.emit('x'); e.on('removeListener', (n, f) => console.log('removed', n, f === b)); e.on('y', b); e.removeListener('y', b); e.once('z', b); e.emit('z');`,
    'once and on': `const { once, on, EventEmitter } = require('events'); (async () => { const e = new EventEmitter(); setTimeout(() => e.emit('x', 1, 2), 1); console.log(await once(e, 'x')); setTimeout(() => e.emit('error', new Error('bad')), 1); try { await once(e, 'x') } catch (x) { console.log(x.message) } const ac = new AbortController(); setTimeout(() => ac.abort(), 1); try { await once(e, 'x', { signal: ac.signal }) } catch (x) { console.log(x.name, x.code, x.message) } setTimeout(() => { e.emit('d', 1); e.emit('d', 2); e.emit('end'); }, 1); for await (const v of on(e, 'd', { close: ['end'] })) console.log(v); const t = new EventTarget(); setTimeout(() => t.dispatchEvent(new Event('foo')), 1); const [ev] = await once(t, 'foo'); console.log(ev.type); console.log(e.listenerCount('error'), e.listenerCount('x')); })();`,
    captureRejections: `const EE = require('events'); const e = new EE({ captureRejections: true }); e.on('x', async () => { throw new Error('async') }); e.on('error', (x) => console.log('caught', x.message)); e.emit('x'); const c = new EE({ captureRejections: true }); c.on('y', async () => { throw new Error('s') }); c[Symbol.for('nodejs.rejection')] = (err, ev, ...a) => console.log(err.message, ev, a); c.emit('y', 7);`,
    'the leak warning': `const EE = require('events'); process.on('warning', (w) => console.log(w.name, w.count, w.type, w.message)); const e = new EE(); for (let i = 0; i < 12; i++) e.on('x', () => {});`,
    statics: printing(
      [
        'EE.listenerCount(e, "x")',
        'EE.getEventListeners(e, "x").length',
        'EE.getMaxListeners(e)',
        'EE.captureRejectionSymbol',
        'EE.errorMonitor',
        'typeof EE.addAbortListener',
        'EE.usingDomains',
        'EE.call({}) === undefined',
      ],
      `const EE = require('events'); const e = new EE(); e.on('x', () => {});`,
    ),
  });
});

describe('buffer', () => {
  sameAsNode({
    encodings: printing(
      [
        'b.toString("hex")',
        'b.toString("base64")',
        'b.toString("base64url")',
        'b.toString("latin1")',
        'b.toString("ascii")',
        'b.toString("utf16le").length',
        'Buffer.from("-_-_", "base64url")',
        'Buffer.from("+/+/", "base64url")',
        'Buffer.from("zz", "hex")',
        'Buffer.byteLength("é")',
        'Buffer.byteLength("-_-_", "base64url")',
        'Buffer.isEncoding("base64url")',
        'Buffer.isEncoding("nope")',
        'Buffer.from("é", "latin1")',
        'Buffer.from([1, 256, -1])',
        'Buffer.from({ length: 2, 0: 1 })',
        'Buffer.from(new Uint16Array([1, 2]).buffer)',
        'b.write("xyz", 1)',
        'b.toString("utf8", 1, 3)',
        'b.toString("BASE64")',
        'b.toString("nope")',
        'Buffer.from(5)',
        'Buffer.from(null)',
        'Buffer.from("a", "nope")',
        'Buffer.alloc(-1)',
      ],
      `const b = Buffer.from('h\\u00e9llo>?');`,
    ),
    methods: printing(
      [
        'Buffer.concat([Buffer.from("a"), Buffer.from("b")])',
        'Buffer.compare(Buffer.from("a"), Buffer.from("b"))',
        'b.equals(Buffer.from("hello"))',
        'b.indexOf("l")',
        'b.includes("ell")',
        'b.slice(1, 3).toString()',
        'b.subarray(1, 3).toString()',
        'b.toJSON()',
        'JSON.stringify(b)',
        'b.readUInt16BE(0)',
        'b.readInt32LE(0)',
        'b.fill("ab").toString()',
        'Buffer.alloc(3, "x").toString()',
        'b.swap16 && Buffer.from("abcd").swap16().toString()',
        'b.copy(Buffer.alloc(2))',
        'Buffer.isBuffer(b)',
        'Buffer.isBuffer(new Uint8Array(1))',
        'b instanceof Uint8Array',
        '[...b.entries()].length',
        'b.lastIndexOf("b")',
        'b.at(-1)',
        'Buffer.from("a").toString()',
        'require("buffer").constants.MAX_STRING_LENGTH',
        'require("buffer").isUtf8(Buffer.from([255]))',
        'require("buffer").isAscii(Buffer.from("a"))',
        'atob("aGk=")',
        'btoa("hi")',
        'Buffer.copyBytesFrom(new Uint16Array([1, 2]), 1)',
        'structuredClone(new Uint8Array(Buffer.from("a")))',
        'b.writeBigInt64BE && Buffer.alloc(8).writeBigInt64BE(5n)',
        'Buffer.alloc(4).writeFloatBE(1.5)',
      ],
      `const b = Buffer.from('hello');`,
    ),
  });
});

describe('url, querystring and path', () => {
  const urls = [
    'http://user:pass@Host.com:8080/p/a/t/h?query=string#hash',
    '/path?a=1&b=2#h',
    '//host/path',
    'mailto:a@b.c',
    'javascript:alert(1)',
    'http://x.com',
    '?q',
    '#h',
    'a b',
    'http://a.com?x=1',
    'file:///etc/hosts',
    'http://[::1]:80/x',
    'x:y',
    '',
  ];
  sameAsNode({
    'url.parse': printing(
      urls.flatMap((text) => [
        `JSON.stringify(url.parse(${JSON.stringify(text)}))`,
        `JSON.stringify(url.parse(${JSON.stringify(text)}, true).query)`,
      ]),
      `const url = require('url');`,
    ),
    'url.format and resolve': printing(
      [
        'url.format({ protocol: "http", host: "a.com", pathname: "x", query: { a: 1, b: [2, 3] } })',
        'url.format({ pathname: "/x", search: "y" })',
        'url.format(new URL("http://u:p@a.com/x?y#z"), { auth: false, fragment: false })',
        'url.resolve("/one/two/three", "four")',
        'url.resolve("http://a.com/b", "/c")',
        'url.resolve("http://a.com/b/c", "../d?x")',
        'url.fileURLToPath("file:///a%20b/c.txt")',
        'url.fileURLToPath("http://a")',
        'url.pathToFileURL("/a b/#c?.txt").href',
        'url.fileURLToPath("file:///a%2fb")',
        'url.urlToHttpOptions(new URL("http://u:p@a.com:81/x?y")).path',
        'url.domainToASCII("ex\\u00e4mple.com")',
        'url.URL === URL',
        'url.parse(5)',
        'url.format({ protocol: "https:", slashes: true, hostname: "h", port: 1 })',
      ],
      `const url = require('url');`,
    ),
    querystring: printing(
      [
        'q.parse("a=1&b=2&a=3&c&=d&e=%20+x")',
        'q.parse("a:1;b:2", ";", ":")',
        'q.parse("a=%zz")',
        'q.stringify({ a: [1, 2], b: "x y", c: "", d: null, e: true, f: 5n, g: NaN, h: {} })',
        'q.escape("a b&c\'()*!")',
        'q.unescape("%41%zz")',
        'q.stringify("x")',
        'q.parse("")',
        'q.parse("a=1&b=2", null, null, { maxKeys: 1 })',
        'q.stringify({ a: 1 }, ";", ":")',
      ],
      `const q = require('querystring');`,
    ),
    path: printing(
      [
        'p.join("a", "..", "/b", "./c")',
        'p.resolve("/a", "b", "../c")',
        'p.normalize("/a/./b//../c/")',
        'p.dirname("/a/b.txt")',
        'p.basename("/a/b.txt", ".txt")',
        'p.extname("a.b.c")',
        'p.parse("/home/x.tar.gz")',
        'p.format({ dir: "/a", name: "b", ext: ".c" })',
        'p.isAbsolute("a")',
        'p.relative("/a/b/c", "/a/d")',
        'p.sep + p.delimiter',
        'p.posix === p',
        'p.join(5)',
        'p.extname(".x")',
        'p.basename("/")',
        'p.toNamespacedPath("/a")',
        'p.matchesGlob("/a/b.ts", "/a/*.ts")',
        'p.resolve("x").endsWith("/app/x")',
      ],
      `const p = require('path');`,
    ),
  });
});

describe('crypto', () => {
  sameAsNode({
    hashes: printing(
      [
        'c.createHash("sha256").update("a").digest("hex")',
        'c.createHash("md5").update("a").update("b").digest("base64")',
        'c.createHash("SHA1").update(Buffer.from("x")).digest("base64url")',
        'c.createHash("sha512").update("x").digest().length',
        'c.createHash("sha3-256").update("x").digest("hex")',
        'c.createHmac("sha256", "key").update("data").digest("hex")',
        'c.hash("sha1", "x")',
        'c.hash("md5", "x", "base64")',
        'c.createHash("nope")',
        'c.createHash("sha256").update(5)',
        '(() => { const h = c.createHash("sha1"); h.digest(); return h.update("x"); })()',
        '(() => { const h = c.createHash("sha1").update("a"); const k = h.copy(); return h.digest("hex") === k.digest("hex"); })()',
        'c.createHmac("sha256")',
        'c.createHash("sha384").update("x").digest("hex").length',
        'c.getHashes().includes("sha256")',
        'c.createHash("ripemd160").update("").digest("hex")',
        'c.createHash("blake2b512").update("x").digest("hex")',
      ],
      `const c = require('crypto');`,
    ),
    'key derivation': printing(
      [
        'c.scryptSync("pw", "salt", 32).toString("hex")',
        'c.scryptSync("pw", "salt", 16, { N: 1024, r: 8, p: 1 }).toString("hex")',
        'c.scryptSync("pw", "salt", 16, { N: 1000 })',
        'c.scryptSync("pw", "salt", 16, { N: 2 ** 20 })',
        'c.pbkdf2Sync("pw", "salt", 10, 20, "sha512").toString("hex")',
        'c.pbkdf2Sync("pw", "salt", 10, 20, "nope")',
        'c.pbkdf2Sync("pw", "salt", 0, 20, "sha1")',
        'Buffer.from(c.hkdfSync("sha256", "key", "salt", "info", 16)).toString("hex")',
        'c.scryptSync(5, "salt", 3)',
        'c.pbkdf2("pw", "s", 1, 8, "sha1", (e, k) => console.log(e, k.toString("hex")))',
        'require("util").promisify(c.scrypt)("pw", "s", 4).then((k) => console.log(k))',
      ],
      `const c = require('crypto');`,
    ),
    randomness: printing(
      [
        'c.randomBytes(8).length',
        'c.randomBytes(-1)',
        'c.randomBytes("x")',
        'c.randomUUID().length',
        '/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(c.randomUUID())',
        'c.randomInt(5) < 5',
        'c.randomInt(5, 5)',
        'c.randomInt("a")',
        'c.randomInt(3, 4)',
        'c.randomFillSync(Buffer.alloc(4)).length',
        'c.randomFillSync("x")',
        'c.getRandomValues(new Uint8Array(3)).length',
        'c.timingSafeEqual(Buffer.from("a"), Buffer.from("a"))',
        'c.timingSafeEqual(Buffer.from("a"), Buffer.from("ab"))',
        'typeof c.webcrypto.subtle.digest',
        'typeof crypto.randomUUID()',
        'c.randomBytes(100000).length',
      ],
      `const c = require('crypto');`,
    ),
    streams: `const c = require('crypto'); const { Readable } = require('stream'); Readable.from(['a', 'b']).pipe(c.createHash('sha1')).on('data', (d) => console.log(d.toString('hex'))); const h = c.createHash('md5'); h.on('readable', () => { const d = h.read(); if (d) console.log(d.toString('hex')); }); h.write('x'); h.end();`,
  });
});

describe('stream', () => {
  sameAsNode({
    readable: `const { Readable } = require('stream'); (async () => { const r = Readable.from(['a', 'b', 'c']); for await (const c of r) console.log(c); const p = new Readable({ read() { this.push('x'); this.push(null); } }); p.on('data', (d) => console.log(d.toString())).on('end', () => console.log('end')).on('close', () => console.log('close')); await new Promise((r) => setTimeout(r, 5)); console.log(await Readable.from([1, 2, 3]).map((x) => x * 2).filter((x) => x > 2).toArray()); const e = new Readable({ read() { this.destroy(new Error('broken')); } }); e.on('error', (x) => console.log(x.message)); e.resume(); })();`,
    writable: `const { Writable } = require('stream'); const w = new Writable({ highWaterMark: 3, write(c, e, cb) { console.log('w', c.toString(), e); setImmediate(cb); }, final(cb) { console.log('final'); cb(); } }); console.log(w.write('ab'), w.write('cd')); w.on('drain', () => { console.log('drain'); w.end('x', () => console.log('ended')); }); w.on('finish', () => console.log('finish')).on('close', () => console.log('close', w.destroyed)); const b = new Writable({ write(c, e, cb) { cb(new Error('no')); } }); b.on('error', (e) => console.log('error', e.message)); b.write('x'); const d = new Writable({ write() {} }); d.on('error', (e) => console.log(e.code)); d.end(); d.write('late'); try { d.write(null) } catch (e) { console.log(e.code) }`,
    'transform and pipeline': `const { Transform, pipeline, PassThrough, finished, Readable } = require('stream'); const up = () => new Transform({ transform(c, e, cb) { cb(null, c.toString().toUpperCase()); }, flush(cb) { this.push('!'); cb(); } }); const out = new PassThrough(); let s = ''; out.on('data', (d) => (s += d)); pipeline(Readable.from(['a', 'b']), up(), out, (e) => console.log('done', e, s)); require('stream/promises').pipeline(Readable.from(['x']), async function* (src) { for await (const c of src) yield c + c; }, async (src) => { for await (const c of src) console.log(String(c)); }).then(() => console.log('p')); const f = new PassThrough(); finished(f, (e) => console.log(e && e.code)); f.destroy(); pipeline(new Readable({ read() { this.destroy(new Error('src')); } }), new PassThrough(), (e) => console.log(e.message));`,
    'web bridges': `const { Readable, Writable, Duplex } = require('stream'); (async () => { const web = Readable.toWeb(Readable.from([Buffer.from('a'), Buffer.from('b')], { objectMode: false })); let t = ''; for await (const c of web) t += Buffer.from(c); console.log(t); const r = Readable.fromWeb(new ReadableStream({ start(c) { c.enqueue(new Uint8Array([104, 105])); c.close(); } })); console.log(String((await r.toArray())[0])); const chunks = []; const w = Writable.toWeb(new Writable({ write(c, e, cb) { chunks.push(String(c)); cb(); } })); const wr = w.getWriter(); await wr.write('z'); await wr.close(); console.log(chunks); console.log(await new Response(Readable.toWeb(Readable.from(['q'], { objectMode: false }))).text()); console.log(await require('stream/consumers').json(Readable.from(['{"a":', '1}']))); })();`,
    names: printing(
      [
        'typeof s.Readable',
        's.Stream === s',
        's.Readable.name',
        's.PassThrough.name',
        'new s.PassThrough() instanceof s.Duplex',
        'new s.Readable() instanceof s',
        'typeof s.promises.pipeline',
        's.isReadable(new s.Readable())',
        's.getDefaultHighWaterMark(false)',
        's.getDefaultHighWaterMark(true)',
        'new s.Readable().readableHighWaterMark',
        'new s.Writable().writableHighWaterMark',
        's.isErrored(new s.Readable())',
        'Object.keys(new s.Readable()).length > 0',
        's.duplexPair().length',
      ],
      `const s = require('stream');`,
    ),
  });
});

describe('fs', () => {
  const tidy = `const fs = require('fs'); const t = (f) => { try { return f(); } catch (e) { return [e.name, e.code, e.syscall, e.errno, e.message].join('|'); } };`;
  sameAsNode(
    {
      reading: `${tidy} console.log(t(() => fs.readFileSync('a.txt', 'utf8')), t(() => fs.readFileSync('a.txt')), t(() => fs.readFileSync('none.txt')), t(() => fs.readFileSync('data')), fs.existsSync('a.txt'), fs.existsSync('none'), t(() => fs.readdirSync('data').sort()), t(() => fs.readdirSync('none')), t(() => fs.readdirSync('data', { withFileTypes: true }).map((d) => [d.name, d.isDirectory(), d.isFile()])), t(() => fs.readdirSync('data', { recursive: true }).sort()), t(() => fs.statSync('a.txt').size), t(() => fs.statSync('a.txt').isFile()), t(() => fs.statSync('none')), t(() => fs.statSync('none', { throwIfNoEntry: false })), t(() => fs.statSync('data').isDirectory()), t(() => fs.accessSync('none')), t(() => fs.lstatSync('a.txt').isSymbolicLink()), t(() => fs.readFileSync(5.5)), t(() => fs.readFileSync({})), t(() => JSON.parse(fs.readFileSync(require('url').pathToFileURL(require('path').resolve('data/one.json'))))));`,
      writing: `${tidy} fs.writeFileSync('w.txt', 'one'); fs.appendFileSync('w.txt', ' two'); console.log(fs.readFileSync('w.txt', 'utf8')); fs.mkdirSync('n/e/s/t', { recursive: true }); console.log(t(() => fs.mkdirSync('n')), t(() => fs.mkdirSync('x/y')), t(() => fs.writeFileSync('none/x', '')), t(() => fs.rmdirSync('n')), t(() => fs.unlinkSync('none'))); fs.renameSync('w.txt', 'n/v.txt'); fs.copyFileSync('n/v.txt', 'c.txt'); console.log(fs.readdirSync('n'), t(() => fs.rmSync('n')), t(() => fs.rmSync('none')), t(() => fs.rmSync('none', { force: true }))); fs.rmSync('n', { recursive: true }); console.log(fs.existsSync('n'), t(() => fs.writeFileSync('c.txt', 'x', { flag: 'wx' })), t(() => fs.writeFileSync('o.txt', { a: 1 })), fs.mkdtempSync('tmp-').length); fs.truncateSync('c.txt', 2); console.log(fs.readFileSync('c.txt', 'latin1')); const fd = fs.openSync('c.txt', 'r+'); fs.writeSync(fd, 'ZZ', 0); const b = Buffer.alloc(2); console.log(fs.readSync(fd, b, 0, 2, 0), b.toString()); fs.closeSync(fd); fs.symlinkSync('c.txt', 'l'); console.log(fs.readlinkSync('l'), fs.readFileSync('l', 'utf8'), fs.realpathSync('l').endsWith('/app/c.txt')); fs.utimesSync('c.txt', 1, 2); console.log(fs.statSync('c.txt').mtimeMs);`,
      promises: `const fs = require('fs/promises'); (async () => { console.log(await fs.readFile('a.txt', 'utf8')); await fs.mkdir('d/e', { recursive: true }); await fs.writeFile('d/e/f', 'x'); console.log((await fs.readdir('d')), (await fs.stat('d/e/f')).size, await fs.access('d').then(() => 'ok')); for (const f of [() => fs.readFile('none'), () => fs.stat('none'), () => fs.mkdir('d'), () => fs.unlink('none'), () => fs.access('none'), () => fs.rm('d'), () => fs.open('none')]) await f().catch((e) => console.log(e.code, e.syscall, e.message)); const h = await fs.open('a.txt'); console.log(await h.readFile('utf8')); await h.close(); await fs.appendFile('d/e/f', 'y'); await fs.rename('d/e/f', 'd/g'); console.log(await fs.readFile('d/g', { encoding: 'utf8' })); await fs.rm('d', { recursive: true }); const h2 = await fs.open('a.txt'); for await (const line of h2.readLines()) console.log('line', line); })();`,
      callbacks: `const fs = require('fs'); fs.readFile('a.txt', 'utf8', (e, d) => { console.log('r', e, d); fs.readFile('none', (e) => { console.log(e.code); fs.stat('a.txt', (e, s) => { console.log(s.size); fs.exists('a.txt', (x) => { console.log('exists', x); fs.access('none', fs.constants.F_OK, (e) => { console.log(e.code); fs.mkdir('k', (e) => fs.writeFile('k/f', 'x', () => fs.readdir('k', (e, l) => console.log(l)))) }) }) }) }) }); try { fs.readFile('a.txt') } catch (e) { console.log(e.code, e.message) } console.log('sync first');`,
      streams: `const fs = require('fs'); const { pipeline } = require('stream/promises'); (async () => { const w = fs.createWriteStream('big.txt'); for (let i = 0; i < 1000; i++) w.write('line ' + i + '\\n'); w.end(); await new Promise((r) => w.on('finish', r)); console.log(fs.statSync('big.txt').size, w.bytesWritten, w.path); let n = 0; for await (const c of fs.createReadStream('big.txt')) n += c.length; console.log(n); let s = ''; for await (const c of fs.createReadStream('big.txt', { start: 5, end: 9, encoding: 'utf8' })) s += c; console.log(JSON.stringify(s)); await pipeline(fs.createReadStream('big.txt'), fs.createWriteStream('copy.txt')); console.log(fs.statSync('copy.txt').size); fs.createReadStream('none').on('error', (e) => console.log(e.code, e.message)); const rl = require('readline').createInterface({ input: fs.createReadStream('a.txt') }); for await (const line of rl) console.log('>', line); })();`,
    },
    { files },
  );
});

describe('timers', () => {
  sameAsNode({
    promises: `const tp = require('timers/promises'); (async () => { console.log(await tp.setTimeout(1, 'v'), await tp.setImmediate('w')); const ac = new AbortController(); setTimeout(() => ac.abort(), 1); try { await tp.setTimeout(50, 0, { signal: ac.signal }) } catch (e) { console.log(e.name, e.code, e.message) } let n = 0; for await (const v of tp.setInterval(1, 'i')) { console.log(v); if (++n === 2) break; } await tp.scheduler.wait(1); console.log(typeof tp.scheduler.yield); })();`,
    objects: printing([
      'typeof setTimeout(() => {}, 1)',
      'setTimeout(() => {}, 1).constructor.name',
      'setImmediate(() => {}).constructor.name',
      'setTimeout(() => {}, 1).hasRef()',
      'setTimeout(() => {}, 1).unref().hasRef()',
      'isFinite(+setTimeout(() => {}, 1))',
      'setTimeout("x")',
      'setInterval()',
      'setImmediate(5)',
      'clearTimeout(undefined)',
      'clearTimeout({})',
      'typeof setTimeout(() => {}, 1)[Symbol.toPrimitive]()',
      'setTimeout(() => {}, 1)._destroyed',
    ]),
    'refresh and clearing by number':
      `const t = setTimeout(() => console.log('once'), 5); t.refresh(); const id = +setTimeout(() => console.log('never'), 1); clearTimeout(id); const i = setInterval(() => { console.log('tick'); clearInterval(i); }, 1); setTimeout((a, b) => console.log(a, b), 1, 'x', 'y'); const im = setImmediate(() => console.log('no')); clearImmediate(im); { using t2 = setTimeout(() => console.log('disposed'), 1); }`.replace(
        "{ using t2 = setTimeout(() => console.log('disposed'), 1); }",
        '',
      ),
    'too long a delay': `process.on('warning', (w) => console.log(w.name)); const t = setTimeout(() => console.log('at once'), 2 ** 40);`,
  });
});

describe('assert', () => {
  sameAsNode({
    messages: printing(
      [
        'a.strictEqual(1, 2)',
        'a.strictEqual("a".repeat(30), "b")',
        'a.strictEqual("hello world", "hello there")',
        'a.deepStrictEqual({ a: 1, b: [1, 2] }, { a: 1, b: [1, 3] })',
        'a.deepEqual({ a: 1 }, { a: "1" })',
        'a.deepEqual({ a: 1 }, { a: 2 })',
        'a.equal(1, "1")',
        'a.equal(1, 2)',
        'a.notEqual(1, 1)',
        'a.notStrictEqual(1, 1)',
        'a.notDeepStrictEqual({ a: 1 }, { a: 1 })',
        'a.strictEqual({}, {})',
        'a.strictEqual([1], [2])',
        'a(false, "msg")',
        'a.ok(0, "zero")',
        'a.ok()',
        'a.fail()',
        'a.fail("own")',
        'a.throws(() => {})',
        'a.throws(() => { throw new Error("x") }, TypeError)',
        'a.throws(() => { throw new Error("x") }, /y/)',
        'a.throws(() => { throw new Error("x") }, { message: "x" })',
        'a.throws(() => { throw new Error("x") }, { message: "y" })',
        'a.doesNotThrow(() => { throw new Error("x") })',
        'a.match("abc", /x/)',
        'a.doesNotMatch("abc", /b/)',
        'a.ifError(null)',
        'a.ifError(new Error("i"))',
        'a.strict.equal(1, "1")',
        'a.strictEqual(NaN, NaN)',
        'a.deepStrictEqual([1, 2, 3], [1, 2, 3, 4])',
        'a.deepStrictEqual(new Map([[1, 2]]), new Map([[1, 3]]))',
        'a.strictEqual(1, 2, "custom")',
        'a.strictEqual(1, 2, new TypeError("own error"))',
        'a.partialDeepStrictEqual({ a: 1, b: 2 }, { a: 1 })',
        'a.notDeepEqual({}, {})',
        'a.strictEqual(1)',
        'a.deepStrictEqual(Array.from({ length: 30 }, (_, i) => i), Array.from({ length: 30 }, (_, i) => (i === 20 ? 0 : i)))',
        'a.strictEqual("a\\nb\\nc", "a\\nb\\nd")',
        'a.throws(() => { throw 5 }, (e) => e === 6)',
      ],
      `const a = require('assert');`,
    ),
    promises: `const a = require('assert/strict'); (async () => { await a.rejects(Promise.reject(new Error('x')), /x/); for (const f of [() => a.rejects(Promise.resolve()), () => a.rejects(async () => { throw new Error('x') }, TypeError), () => a.doesNotReject(Promise.reject(new Error('y'))), () => a.rejects(5)]) await f().catch((e) => console.log(e.name, e.code, e.message)); })();`,
    'the error': `const a = require('assert'); try { a.strictEqual(1, 2) } catch (e) { console.log(e.name, e.code, e.actual, e.expected, e.operator, e.generatedMessage, String(e), e instanceof a.AssertionError, e.stack.split('\\n')[0], Object.keys(e)) }`,
  });
});

describe('zlib', () => {
  sameAsNode({
    'round trips': `const z = require('zlib'); const text = 'hello '.repeat(100); for (const [c, d] of [['gzipSync', 'gunzipSync'], ['deflateSync', 'inflateSync'], ['deflateRawSync', 'inflateRawSync'], ['gzipSync', 'unzipSync']]) console.log(c, z[d](z[c](text)).toString() === text, z[c](text).length < 60); try { z.gunzipSync(Buffer.from('nonsense')) } catch (e) { console.log(e.code, e.errno, e.message) } z.gzip('x', (e, b) => z.gunzip(b, (e, r) => console.log(String(r)))); console.log(z.crc32('hello'), z.constants.Z_BEST_COMPRESSION); require('util').promisify(z.deflate)('p').then((b) => console.log(String(z.inflateSync(b)))); console.log(z.gunzipSync(Buffer.from('H4sIAAAAAAAAA8tIzcnJBwCGphA2BQAAAA==', 'base64')).toString());`,
    streams: `const z = require('zlib'); const { pipeline } = require('stream/promises'); const { Readable } = require('stream'); (async () => { let out = ''; await pipeline(Readable.from(['a', 'b', 'c'.repeat(1000)]), z.createGzip(), z.createGunzip(), async (src) => { for await (const c of src) out += c; }); console.log(out.length); z.createGunzip().on('error', (e) => console.log(e.code)).end('bad data here'); })();`,
  });
});

describe('other modules', () => {
  sameAsNode({
    'async context through callbacks':
      `const { AsyncLocalStorage, AsyncResource } = require('async_hooks'); const s = new AsyncLocalStorage(); s.run(1, () => { setTimeout(() => console.log('timer', s.getStore()), 1); process.nextTick(() => console.log('tick', s.getStore())); Promise.resolve().then(() => console.log('then', s.getStore())); setImmediate(() => console.log('immediate', s.getStore())); queueMicrotask(() => console.log('micro', s.getStore())); s.run(2, () => console.log('inner', s.getStore())); s.exit(() => console.log('exit', s.getStore())); require('fs').readFile('/none', () => console.log('fs', s.getStore())); }); console.log('outside', s.getStore()); const b = s.run(3, () => AsyncResource.bind(() => s.getStore())); console.log(b()); const snap = s.run(4, () => AsyncLocalStorage.snapshot()); console.log(snap(() => s.getStore())); console.log(new AsyncLocalStorage({ defaultValue: 'd' }).getStore()); s.enterWith(5); console.log(s.getStore());`.replace(
        "setImmediate(() => console.log('immediate', s.getStore()));",
        '',
      ),
    diagnostics_channel: `const dc = require('diagnostics_channel'); const c = dc.channel('x'); console.log(c.hasSubscribers, dc.hasSubscribers('x')); dc.subscribe('x', (m, n) => console.log(m, n)); c.publish({ a: 1 }); const t = dc.tracingChannel('op'); t.subscribe({ start: (m) => console.log('start', m), end: (m) => console.log('end', m), error: (m) => { m.error = m.error.message; }, asyncEnd: (m) => console.log('asyncEnd', m.result) }); console.log(t.traceSync((a) => a + 1, { id: 1 }, null, 4)); try { t.traceSync(() => { throw new Error('bad') }, {}) } catch {} t.tracePromise(async () => 'p', {}).then(console.log); t.traceCallback((cb) => setTimeout(cb, 1, null, 'r'), 0, {}, null, (e, r) => console.log(r)); console.log(t.hasSubscribers);`,
    string_decoder: `const { StringDecoder } = require('string_decoder'); const d = new StringDecoder('utf8'); console.log(JSON.stringify([d.write(Buffer.from([0xe2, 0x82])), d.write(Buffer.from([0xac])), d.end(Buffer.from([0xe2]))])); const b = new StringDecoder('base64'); console.log(b.write(Buffer.from('ab')), b.end());`,
    'os, tty and others': printing([
      'require("os").EOL',
      'require("os").platform()',
      'typeof require("os").cpus().length',
      'require("os").tmpdir()',
      'require("os").constants.signals.SIGTERM',
      'require("os").constants.errno.ENOENT',
      'require("tty").isatty(1)',
      'require("net").isIP("1.2.3.4")',
      'require("net").isIP("::1")',
      'require("net").isIP("x")',
      'require("net").isIPv4("256.1.1.1")',
      'require("net").isIPv6("fe80::1%eth0")',
      'require("net").isIP("01.2.3.4")',
      'require("cluster").isPrimary',
      'require("worker_threads").isMainThread',
      'require("module").isBuiltin("node:fs")',
      'require("module").isBuiltin("nope")',
      'typeof require("module").createRequire',
      'require("module").builtinModules.includes("http")',
      'require("module").createRequire("/app/x.js")("path") === require("path")',
      'require("module").createRequire("x")',
      'typeof require("perf_hooks").performance.now()',
      'typeof performance.timeOrigin',
      'typeof structuredClone',
      'navigator.userAgent',
      'typeof require("http2").constants',
      'require("http").METHODS.length',
      'require("http").STATUS_CODES[418]',
      'require("http").maxHeaderSize',
      'globalThis === global',
      'typeof WebSocket',
      'require("http").validateHeaderName("a b")',
      'require("http").validateHeaderValue("a", "\\n")',
    ]),
    dns: `const dns = require('dns'); dns.lookup('127.0.0.1', (e, a, f) => console.log(e, a, f)); dns.promises.lookup('::1').then(console.log);`,
    listening: `const http = require('http'); const s = http.createServer(); for (const args of [[70000], ['x'.repeat(3) + '/no', 5].slice(1).map(() => -1), [{ }], [{ port: 'abc' }], [{ port: true }]]) try { s.listen(...args) } catch (e) { console.log(e.name, e.code, e.message) } s.listen(0, '127.0.0.1', 5, () => { const a = s.address(); console.log(a.address, a.family, a.port > 0, s.listening); try { s.listen(0) } catch (e) { console.log(e.code, e.message) } const t = http.createServer().on('error', (e) => { console.log(e.code, e.syscall, e.errno, e.address, e.port === a.port, e.message.replace(a.port, 'P')); s.close(() => { console.log('closed', s.listening, s.address()); s.close((e) => console.log(e.code, e.message)); }); }); t.listen(a.port, '127.0.0.1'); });`,
    'listening forms': `const http = require('http'); const a = http.createServer().listen({ port: 0, host: '127.0.0.1' }, () => { a.close(); }); const b = http.createServer().listen(() => { console.log('two', b.address().family); b.close(); }); const c = http.createServer().listen('0', () => { console.log('three'); c.close(); }); c.on('listening', () => console.log('event')); console.log(c.listening, http.createServer() instanceof require('net').Server);`,
    'fetch classes': `(async () => { const r = new Response('x', { headers: [['Set-Cookie', 'a=1'], ['Set-Cookie', 'b=2']] }); console.log(r.headers.getSetCookie(), r.headers.get('content-type'), r.status, r.ok, await r.clone().text()); const q = new Request('http://a.b/c', { method: 'POST', body: '{"a":1}', headers: { Cookie: 'k=v', Host: 'x' } }); console.log(q.headers.get('cookie'), q.headers.get('host'), q.headers.get('content-type'), await q.clone().json(), q.bodyUsed, await q.text(), q.bodyUsed); for (const f of [() => new Request('/x'), () => new Request('http://a', { method: 'GET', body: 'x' }), () => new Response('x', { status: 204 }), () => Response.redirect('http://a', 200)]) try { f() } catch (e) { console.log(e.name) } console.log(Response.json({ a: 1 }).headers.get('content-type'), Response.redirect('http://a.b/').status, Response.redirect('http://a.b/').headers.get('location'), Response.error().type); const fd = new FormData(); fd.set('a', 'b'); console.log((await new Request('http://a', { method: 'POST', body: fd }).formData()).get('a')); const s = new Request('http://a', { method: 'POST', duplex: 'half', body: new ReadableStream({ start(c) { c.enqueue(new TextEncoder().encode('st')); c.close(); } }) }); console.log(await s.text(), new Request(q.url, { method: 'PUT' }).method, new Request(new Request('http://z/', { headers: { a: 'b' } })).headers.get('a')); })();`,
  });
});
