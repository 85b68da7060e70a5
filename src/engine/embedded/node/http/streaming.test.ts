// What a client sees while a response is under way: pieces, aborts, crashes, closing, the program's own requests.
import { afterEach, describe, expect, test } from 'vitest';
import { sameAsNode } from '../testing/same-as-node.ts';
import { start, type RunningProgram } from '../testing/program.ts';

let program: RunningProgram | undefined;

afterEach(() => program?.stop());

async function serve(handler: string, rest = ''): Promise<RunningProgram> {
  program = await start(
    `const http = require('http'); const server = http.createServer((req, res) => { ${handler} }); server.listen(3000); ${rest}`,
  );
  return program;
}

describe('a response under way', () => {
  test('comes piece by piece', async () => {
    const { request } = await serve(
      `res.write('one'); setTimeout(() => res.write('two'), 2); setTimeout(() => res.end('three'), 6);`,
    );
    expect((await request({})).chunks).toEqual(['one', 'two', 'three']);
  });

  test('sends its head at once with flushHeaders', async () => {
    const { request } = await serve(
      `res.writeHead(202); res.flushHeaders(); setTimeout(() => res.destroy(), 5);`,
    );
    expect(await request({})).toMatchObject({ status: 202, failure: 'aborted' });
  });

  test('waits for drain as in Node', async () => {
    const { request } = await serve(
      `const log = []; for (let i = 0; i < 3; i++) log.push(res.write('x'.repeat(30000))); res.on('drain', () => res.end(log.join()))`,
    );
    expect((await request({})).body.slice(90000)).toBe('true,true,false');
  });

  test('learns that the client has gone', async () => {
    const { request, exited } = await serve(
      `for (const [name, from] of [['req', req], ['res', res]]) for (const event of ['aborted', 'close', 'error']) from.on(event, (e) => console.log(name, event, e?.code ?? ''));
       res.on('close', () => { console.log(res.writableEnded, res.writableFinished, req.aborted, res.destroyed); server.close(); }); res.write('x');`,
    );
    void request({ abortAfter: 1 });
    const { stdout, code } = await exited;
    expect(stdout).toContain('res close');
    expect(stdout).toContain('req close');
    expect(stdout).toContain('false false');
    expect(code).toBe(0);
  });

  test('breaks when the body does not fit the declared length', async () => {
    const { request } = await serve(`res.setHeader('Content-Length', 10); res.end('short')`);
    expect((await request({})).failure).toBe('aborted');
  });
});

describe('faults', () => {
  test('an error in the handler ends the program and breaks the connection', async () => {
    const { request, exited } = await serve(`throw new Error('in handler')`);
    expect((await request({})).failure).toBe('exited');
    expect(await exited).toMatchObject({ code: 1, stderr: expect.stringContaining('in handler') as string });
  });

  test('a port where nothing listens refuses', async () => {
    const { request } = await serve(`res.end()`);
    expect((await request({ port: 4000 })).failure).toBe('refused');
  });

  test.each([
    ['an unknown method', { method: 'BREW' }, 400],
    ['headers that are too large', { headers: [['X', 'y'.repeat(20_000)]] as [string, string][] }, 431],
    ['a header with a line break', { headers: [['X', 'a\nb']] as [string, string][] }, 400],
  ])('%s never reaches the handler', async (_title, given, status) => {
    const { request } = await serve(`console.log('reached'); res.end()`);
    expect(await request(given)).toMatchObject({ status, headers: [['Connection', 'close']] });
  });

  test('captureRejections answers 500', async () => {
    program =
      await start(`require('http').createServer({ captureRejections: true }, () => {}); const EE = require('events'); EE.captureRejections = true;
      require('http').createServer(async () => { throw new Error('async') }).listen(3000);`);
    expect(await program.request({})).toMatchObject({ status: 500, body: 'Internal Server Error' });
  });
});

describe('closing', () => {
  test('waits for open responses', async () => {
    const { request, exited } = await serve(
      `server.close(() => console.log('closed')); setTimeout(() => res.end('last'), 5);`,
    );
    expect((await request({})).body).toBe('last');
    expect(await exited).toMatchObject({ stdout: 'closed\n', code: 0 });
  });

  test('closeAllConnections breaks them', async () => {
    const { request, exited } = await serve(
      `res.write('x'); setImmediate(() => { server.close(); server.closeAllConnections(); });`,
    );
    expect(await request({})).toMatchObject({ body: 'x', failure: 'aborted' });
    expect((await exited).code).toBe(0);
  });
});

const client = (body: string) => `
const http = require('http'); const log = (...args) => console.log(...args);
const server = http.createServer(async (req, res) => {
  if (req.url === '/moved') { res.writeHead(302, { location: '/', 'set-cookie': ['a=1', 'b=2'] }); return res.end(); }
  if (req.url === '/gzip') { res.setHeader('content-encoding', 'gzip'); return res.end(require('zlib').gzipSync('unpacked')); }
  if (req.url === '/drop') return req.socket.destroy();
  if (req.url === '/hang') return res.write('x');
  let text = ''; for await (const c of req) text += c;
  res.end(req.method + ' ' + req.url + ' ' + text);
});
server.listen(0, '127.0.0.1', async () => { const { port } = server.address(); const base = 'http://127.0.0.1:' + port; ${body}; server.close(); server.closeAllConnections(); });`;

describe("the program's own requests", () => {
  sameAsNode({
    fetch:
      client(`const r = await fetch(base + '/a?b=c'); log(r.status, r.statusText, r.ok, r.url === base + '/a?b=c', r.redirected, r.type, await r.text());
      log(await (await fetch(base, { method: 'POST', body: 'text' })).text(), await (await fetch(base, { method: 'put', body: new URLSearchParams({ a: 1 }) })).text(), await (await fetch(new Request(base + '/r', { method: 'DELETE' }))).text())`),
    redirects: client(
      `const r = await fetch(base + '/moved'); log(r.redirected, r.url === base + '/', await r.text()); const m = await fetch(base + '/moved', { redirect: 'manual' }); log(m.status, m.headers.get('location'), m.headers.getSetCookie()); try { await fetch(base + '/moved', { redirect: 'error' }) } catch (e) { log(e.name, e.message, e.cause.message) } log(await (await fetch(base + '/moved', { method: 'POST', body: 'x' })).text())`,
    ),
    'compressed bodies': client(
      `const r = await fetch(base + '/gzip'); log(r.headers.get('content-encoding'), await r.text())`,
    ),
    'failures of fetch': client(
      `try { await fetch(base + '/drop') } catch (e) { log(e.name, e.message) } const ac = new AbortController(); const r = await fetch(base + '/hang', { signal: ac.signal }); ac.abort(); try { await r.text() } catch (e) { log(e.name, e.message) } try { await fetch(base, { signal: AbortSignal.abort() }) } catch (e) { log(e.name) } try { await fetch('http://nowhere.invalid') } catch (e) { log(e.name, e.message, e.cause.code, e.cause.syscall, e.cause.hostname) } try { await fetch('http://127.0.0.1:9') } catch (e) { log(e.name, e.message) } try { await fetch('/relative') } catch (e) { log(e.name, e.message) } try { await fetch('ftp://x') } catch (e) { log(e.message, e.cause.message) }`,
    ),
    'http.request': client(
      `await new Promise((done) => { const q = http.request(base + '/p', { method: 'POST', headers: { 'X-A': ['1', '2'] } }, (res) => { log(res.statusCode, res.statusMessage, res.httpVersion, res.headers['content-length'], res instanceof http.IncomingMessage); let t = ''; res.setEncoding('utf8').on('data', (d) => (t += d)).on('end', () => { log(t, res.complete); done(); }); }); log(q.method, q.path, q.host, q.getHeader('x-a'), q instanceof http.ClientRequest); q.write('one'); q.end('two'); })`,
    ),
    'http.get': client(
      `await new Promise((done) => http.get({ port, path: '/g' }, async (res) => { let t = ''; for await (const c of res) t += c; log(t); done(); }))`,
    ),
    'failures of http.request': client(
      `await new Promise((done) => http.get(base + '/drop').on('error', (e) => { log(e.code, e.message); done(); })); await new Promise((done) => http.get('http://nowhere.invalid').on('error', (e) => { log(e.code, e.syscall, e.hostname); done(); })); await new Promise((done) => http.get('http://127.0.0.1:9').on('error', (e) => { log(e.code, e.syscall, e.address, e.port, e.message); done(); })); for (const f of [() => http.get('https://a'), () => http.get({ path: '/a b' }), () => http.get('nonsense')]) try { f() } catch (e) { log(e.name, e.code) } await new Promise((done) => { const q = http.get(base + '/hang', (res) => { res.on('error', (e) => { log(e.code, e.message); done(); }); q.destroy(); }); })`,
    ),
  });

  test('a name outside is explained', async () => {
    program = await start(`fetch('http://example.com').catch((e) => console.log(e.cause.message))`);
    expect((await program.exited).stdout).toContain('has no network');
  });
});
