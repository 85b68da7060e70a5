// The smaller built-in modules are held against real Node: the same programs, the same output.
import { describe } from 'vitest';
import { printing, sameAsNode } from './testing/same-as-node.ts';

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
