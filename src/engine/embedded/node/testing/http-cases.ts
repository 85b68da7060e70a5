// Handlers and requests that must have the same outcome here and in real Node.

/** One handler and the request it gets. */
export interface HttpCase {
  title: string;
  /** Body of `(req, res) => { … }`; `http` is in scope. */
  handler: string;
  method?: string;
  headers?: [string, string][];
  body?: string;
}

/** All of them. Some look at what the one before left on globalThis. */
export const httpCases: HttpCase[] = [
  { title: 'end with text', handler: `res.end('hello')` },
  { title: 'end without body', handler: `res.end()` },
  { title: 'write then end is chunked', handler: `res.write('a'); res.end('b')` },
  {
    title: 'known content length',
    handler: `res.setHeader('Content-Length', 5); res.write('he'); res.end('llo')`,
  },
  {
    title: 'writeHead with an object',
    handler: `res.writeHead(201, { 'X-One': 1, 'x-two': ['a', 'b'] }); res.end('made')`,
  },
  {
    title: 'writeHead with a reason',
    handler: `res.writeHead(404, 'Gone fishing', { 'Content-Type': 'text/plain' }); res.end('no')`,
  },
  {
    title: 'writeHead with a flat array',
    handler: `res.writeHead(200, ['A', '1', 'A', '2', 'B', '3']); res.end()`,
  },
  { title: 'writeHead with pairs', handler: `res.writeHead(200, [['A', '1'], ['A', '2']]); res.end()` },
  {
    title: 'setHeader then writeHead',
    handler: `res.setHeader('A', '1'); res.setHeader('B', 2); res.writeHead(200, { a: 'over', c: 'x' }); res.end()`,
  },
  {
    title: 'setHeader then writeHead with an array',
    handler: `res.setHeader('A', '1'); res.writeHead(200, ['A', '2', 'A', '3']); res.end()`,
  },
  {
    title: 'statusCode and statusMessage',
    handler: `res.statusCode = 299; res.statusMessage = 'Odd'; res.end()`,
  },
  { title: 'unknown status', handler: `res.writeHead(499); res.end()` },
  { title: 'several cookies', handler: `res.setHeader('Set-Cookie', ['a=1', 'b=2']); res.end('ok')` },
  {
    title: 'appendHeader',
    handler: `res.appendHeader('X', 'a').appendHeader('x', ['b', 'c']); res.end(JSON.stringify(res.getHeaders()))`,
  },
  {
    title: 'setHeaders from Headers',
    handler: `res.setHeaders(new Headers([['a', '1'], ['set-cookie', 'x=1'], ['set-cookie', 'y=2']])); res.end()`,
  },
  {
    title: 'setHeaders from a Map',
    handler: `res.setHeaders(new Map([['a', '1'], ['B', ['2', '3']]])); res.end()`,
  },
  {
    title: 'removeHeader',
    handler: `res.setHeader('A', '1'); res.removeHeader('a'); res.end(String(res.hasHeader('A')))`,
  },
  { title: 'removed Date', handler: `res.sendDate = false; res.end()` },
  { title: 'removed Connection', handler: `res.removeHeader('connection'); res.end('x')` },
  {
    title: 'removed Transfer-Encoding',
    handler: `res.removeHeader('transfer-encoding'); res.write('a'); res.end('b')`,
  },
  { title: 'own Connection: close', handler: `res.setHeader('Connection', 'close'); res.end('x')` },
  { title: '204 has no body', handler: `res.writeHead(204); res.end('ignored')` },
  { title: '304 has no body', handler: `res.statusCode = 304; res.end('ignored')` },
  {
    title: 'HEAD has no body',
    method: 'HEAD',
    handler: `res.setHeader('Content-Length', 4); res.end('body')`,
  },
  { title: 'HEAD without length', method: 'HEAD', handler: `res.write('x'); res.end('body')` },
  {
    title: 'headers after writeHead',
    handler: `res.writeHead(200); try { res.setHeader('A', '1') } catch (e) { res.end(e.code + ' ' + e.message + ' ' + e.name + ' ' + String(e)) }`,
  },
  {
    title: 'writeHead twice',
    handler: `res.writeHead(200); try { res.writeHead(201) } catch (e) { res.end(e.code + ' ' + e.message) }`,
  },
  {
    title: 'bad header name',
    handler: `try { res.setHeader('a b', '1') } catch (e) { res.end(e.code + ' ' + e.message + e.name) }`,
  },
  {
    title: 'bad header value',
    handler: `try { res.setHeader('a', 'x\\n') } catch (e) { res.end(e.code + ' ' + e.message) }`,
  },
  {
    title: 'undefined header value',
    handler: `try { res.setHeader('a', undefined) } catch (e) { res.end(e.code + ' ' + e.message) }`,
  },
  {
    title: 'bad status',
    handler: `try { res.writeHead(42) } catch (e) { res.end(e.code + ' ' + e.message + e.name) }`,
  },
  {
    title: 'write of a number',
    handler: `try { res.write(5) } catch (e) { res.end(e.code + ' ' + e.message) }`,
  },
  {
    title: 'write of null',
    handler: `try { res.write(null) } catch (e) { res.end(e.code + ' ' + e.message) }`,
  },
  {
    title: 'end of an object',
    handler: `try { res.end({ a: 1 }) } catch (e) { res.end(e.code + ' ' + e.message) }`,
  },
  {
    title: 'write after end',
    handler: `const seen = []; res.on('error', (e) => console.log(e.code)); res.end('done'); res.write('late')`,
  },
  {
    title: 'strict content length',
    handler: `res.strictContentLength = true; res.writeHead(200, { 'Content-Length': 3 }); try { res.end('four') } catch (e) { console.log(e.message); res.destroy() }`,
  },
  {
    title: 'request line',
    handler: `res.end([req.method, req.url, req.httpVersion, req.complete].join(' '))`,
  },
  {
    title: 'request headers',
    headers: [
      ['X-A', '1'],
      ['x-a', '2'],
      ['Cookie', 'a=1'],
      ['Cookie', 'b=2'],
      ['Content-Type', 'a'],
      ['Content-Type', 'b'],
    ],
    handler: `res.end(JSON.stringify([req.headers['x-a'], req.headers.cookie, req.headers['content-type'], req.headersDistinct['x-a'], req.rawHeaders.filter((h) => h.toLowerCase() === 'x-a')]))`,
  },
  {
    title: 'a header called __proto__',
    headers: [['__proto__', 'x']],
    handler: `res.end(JSON.stringify([Object.hasOwn(req.headers, '__proto__'), req.headers.polluted]))`,
  },
  {
    title: 'body as events',
    method: 'POST',
    body: 'hello world',
    handler: `let s = ''; req.setEncoding('utf8'); req.on('data', (d) => (s += d)).on('end', () => res.end(s + req.complete))`,
  },
  {
    title: 'body as async iterator',
    method: 'POST',
    body: 'x'.repeat(200_000),
    handler: `(async () => { let n = 0; for await (const c of req) n += c.length; res.end(String(n)) })()`,
  },
  { title: 'body piped back', method: 'POST', body: 'echo '.repeat(1000), handler: `req.pipe(res)` },
  { title: 'body never read', method: 'POST', body: 'x'.repeat(100_000), handler: `res.end('ignored it')` },
  {
    title: 'events of a response',
    handler: `const log = []; for (const n of ['finish', 'close', 'prefinish']) res.on(n, () => log.push(n)); globalThis.lastLog = log; res.end('x', () => log.push('callback'))`,
  },
  { title: 'those events', handler: `res.end(JSON.stringify(globalThis.lastLog))` },
  {
    title: 'state of a response',
    handler: `const a = [res.headersSent, res.writableEnded, res.finished]; res.end(); a; globalThis.lastState = [...a, res.headersSent, res.writableEnded, res.writableFinished, res.finished]`,
  },
  { title: 'that state', handler: `setImmediate(() => res.end(JSON.stringify(globalThis.lastState)))` },
  {
    title: 'write with encodings',
    handler: `res.write('aGk=', 'base64'); res.write('6869', 'hex'); res.end('é', 'latin1')`,
  },
  { title: 'Uint8Array', handler: `res.end(new TextEncoder().encode('bytes'))` },
  {
    title: 'Expect: 100-continue',
    method: 'POST',
    body: 'x',
    headers: [['Expect', '100-continue']],
    handler: `res.end('went on')`,
  },
  { title: 'unknown expectation', headers: [['Expect', 'tea']], handler: `res.end('never')` },
  {
    title: 'Connection: close from the client',
    headers: [['Connection', 'close']],
    handler: `res.end('bye')`,
  },
  {
    title: 'trailers need chunks',
    handler: `res.setHeader('Trailer', 'X'); try { res.setHeader('Content-Length', 1); res.end('x') } catch (e) { res.removeHeader('Content-Length'); res.removeHeader('Trailer'); res.end(e.code) }`,
  },
  {
    title: 'raw header names',
    handler: `res.setHeader('X-Camel', 1); res.end(res.getRawHeaderNames().join() + res.getHeaderNames().join())`,
  },
  { title: 'flushHeaders', handler: `res.flushHeaders(); setTimeout(() => res.end('later'), 5)` },
  {
    title: 'early hints',
    handler: `res.writeEarlyHints({ link: '</a.css>; rel=preload' }, () => res.end('hinted'))`,
  },
  { title: 'destroyed response', handler: `res.destroy()` },
  { title: 'destroyed socket', handler: `res.write('part'); setImmediate(() => req.socket.destroy())` },
  { title: 'latin1 header value', handler: `res.setHeader('X-Name', 'caf\\u00e9'); res.end()` },
  {
    title: 'invalid reason phrase',
    handler: `try { res.writeHead(200, 'a\\nb') } catch (e) { res.statusMessage = 'Fine'; res.end(e.code + e.message) }`,
  },
  {
    title: 'class names',
    handler: `res.end([req.constructor.name, res.constructor.name, req instanceof http.IncomingMessage, res instanceof http.ServerResponse, req.socket.constructor.name].join())`,
  },
  {
    title: 'socket',
    handler: `res.end([req.socket === res.socket, req.connection === req.socket, typeof req.socket.remotePort, req.socket.remoteFamily, req.socket.encrypted].join())`,
  },
];
