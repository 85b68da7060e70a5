// Conformance: what a `node:http` response puts on the wire, and what it refuses.
import type { Area } from '../case.ts';
import { get, printed, program, send, server } from '../build-case.ts';

/** A server whose handler is the given statements. */
function handler(statements: string): string {
  return program`
    import { createServer } from 'node:http';
    createServer((request, response) => {
      ${statements}
    }).listen(3000);
  `;
}

/** A server that answers what the statements threw. */
function refusal(statements: string): string {
  return handler(`try { ${statements}; response.end('allowed'); }
    catch (error) { response.end([error.name, error.code, error.message].join(' | ')); }`);
}

export const httpResponse: Area = {
  id: 'http-response',
  title: 'node:http responses: status, headers, body',
  cases: [
    server('end with text has a length', handler(`response.end('Zoë');`), [get('/')]),
    server('end with a buffer', handler(`response.end(Buffer.from([0, 200, 255]));`), [get('/')]),
    server('end with nothing', handler(`response.end();`), [get('/')]),
    server(
      'write then end is chunked',
      handler(`response.write('a'); response.write('b'); response.end('c');`),
      [get('/')],
    ),
    server(
      'write with an encoding',
      handler(`response.write('5a6f', 'hex'); response.end('w6s=', 'base64');`),
      [get('/')],
    ),
    server(
      'statusCode and statusMessage',
      handler(`response.statusCode = 404; response.statusMessage = 'No such pet'; response.end();`),
      [get('/')],
    ),
    server(
      'each status has its own words',
      handler(`response.statusCode = Number(request.url.slice(1)); response.end('x');`),
      [
        get('/201'),
        get('/303'),
        get('/405'),
        get('/422'),
        get('/429'),
        get('/500'),
        get('/503'),
        get('/599'),
      ],
    ),
    server(
      'writeHead with an object',
      handler(`response.writeHead(201, { 'Content-Type': 'text/plain', 'X-A': 1 }).end('made');`),
      [get('/')],
    ),
    server(
      'writeHead with a message',
      handler(`response.writeHead(200, 'Fine', { 'X-A': 'b' }); response.end();`),
      [get('/')],
    ),
    server(
      'writeHead with a flat array',
      handler(`response.writeHead(200, ['X-A', '1', 'X-A', '2', 'x-b', '3']); response.end();`),
      [get('/')],
    ),
    server(
      'writeHead adds to setHeader and wins',
      handler(
        `response.setHeader('X-A', 'set'); response.setHeader('X-B', 'kept'); response.writeHead(200, { 'x-a': 'head' }); response.end();`,
      ),
      [get('/')],
    ),
    server(
      'header names keep their case and order',
      handler(
        `response.setHeader('x-lower', '1'); response.setHeader('X-UPPER', '2'); response.setHeader('Content-Type', 'text/html'); response.end('x');`,
      ),
      [get('/')],
    ),
    server(
      'setHeader with an array sends the field twice',
      handler(
        `response.setHeader('Set-Cookie', ['a=1', 'b=2; HttpOnly']); response.setHeader('X-List', ['1', '2']); response.end();`,
      ),
      [get('/')],
    ),
    server(
      'appendHeader',
      handler(
        `response.appendHeader('Set-Cookie', 'a=1'); response.appendHeader('Set-Cookie', 'b=2'); response.appendHeader('X', '1').appendHeader('X', '2'); response.end();`,
      ),
      [get('/')],
    ),
    server(
      'setHeaders with Headers and Map',
      handler(
        `response.setHeaders(new Headers({ 'X-A': '1', 'set-cookie': 'a=1' })); response.setHeaders(new Map([['X-B', '2']])); response.end();`,
      ),
      [get('/')],
    ),
    server(
      'reading headers back',
      handler(`response.setHeader('X-One', 1); response.setHeader('X-Many', ['a', 'b']);
        response.end(JSON.stringify([response.getHeader('x-one'), response.getHeader('X-MANY'), response.hasHeader('x-one'),
          response.getHeaderNames(), response.getHeaders(), response.getRawHeaderNames(), response.getHeader('none') ?? null]));`),
      [get('/')],
    ),
    server(
      'removeHeader',
      handler(
        `response.setHeader('X-A', '1'); response.removeHeader('x-a'); response.removeHeader('Date'); response.end();`,
      ),
      [get('/')],
    ),
    server('sendDate off', handler(`response.sendDate = false; response.end('x');`), [get('/')]),
    server(
      'Connection: close from the handler',
      handler(`response.setHeader('Connection', 'close'); response.end('x');`),
      [get('/')],
    ),
    server('Connection: close from the client', handler(`response.end('x');`), [
      send('GET', '/', { headers: [['Connection', 'close']] }),
    ]),
    server(
      'an own Content-Length',
      handler(`response.writeHead(200, { 'Content-Length': 5 }); response.write('he'); response.end('llo');`),
      [get('/')],
    ),
    server('HEAD has no body', handler(`response.setHeader('X-A', '1'); response.end('a body');`), [
      send('HEAD', '/'),
    ]),
    server('HEAD with write', handler(`response.write('a'); response.end('b');`), [send('HEAD', '/')]),
    server(
      '204 and 304 have no body',
      handler(`response.statusCode = Number(request.url.slice(1)); response.end('a body');`),
      [get('/204'), get('/304')],
    ),
    server(
      'headersSent, writableEnded, writableFinished, finished',
      handler(`
      const state = () => [response.headersSent, response.writableEnded, response.writableFinished, response.finished].join();
      console.log(state()); response.write('a'); console.log(state()); response.end(); console.log(state());
      response.on('finish', () => console.log('finish', state()));
      response.on('close', () => console.log('close'));`),
      [get('/'), printed('close')],
    ),
    server(
      'callbacks of write and end',
      handler(`
      response.write('a', () => console.log('written'));
      console.log(response.end('b', () => console.log('ended')) === response);`),
      [get('/'), printed('ended')],
    ),
    server(
      'setHeader after the head was sent',
      refusal(`response.write('x'); response.setHeader('X-A', '1')`),
      [get('/')],
    ),
    server('writeHead twice', refusal(`response.writeHead(200); response.writeHead(201)`), [get('/')]),
    server('a status out of range', refusal(`response.writeHead(99)`), [get('/')]),
    server('a status that is no number', refusal(`response.writeHead('abc')`), [get('/')]),
    server('an undefined header value', refusal(`response.setHeader('X-A', undefined)`), [get('/')]),
    server('a bad header name', refusal(`response.setHeader('X A', '1')`), [get('/')]),
    server('a line break in a header', refusal(`response.setHeader('X-A', 'a\\r\\nX-B: c')`), [get('/')]),
    server('a header beyond Latin-1', refusal(`response.setHeader('X-A', 'ж')`), [get('/')]),
    server('a header in Latin-1', handler(`response.setHeader('X-A', 'café'); response.end();`), [get('/')]),
    server(
      'a bad status message',
      handler(
        `try { response.writeHead(200, 'a\\nb'); } catch (error) { response.statusMessage = 'OK'; response.end(error.code + ' ' + error.message); }`,
      ),
      [get('/')],
    ),
    server('write with a number', refusal(`response.write(42)`), [get('/')]),
    server('write with null', refusal(`response.write(null)`), [get('/')]),
    server('end with an object', refusal(`response.end({ a: 1 })`), [get('/')]),
    server(
      'write after end',
      handler(`
      response.on('error', (error) => console.log('error', error.code, error.message));
      response.end('done'); response.write('more', (error) => console.log('callback', error.code));`),
      [get('/'), printed('callback'), printed('error ERR')],
    ),
    server(
      'end twice',
      handler(
        `response.on('error', (error) => console.log('error', error.code)); response.end('once'); response.end('twice', (error) => console.log('callback', error?.code));`,
      ),
      [get('/'), printed('callback'), printed('error')],
    ),
    server(
      'flushHeaders',
      handler(
        `response.setHeader('X-A', '1'); response.flushHeaders(); console.log(response.headersSent); response.end('later');`,
      ),
      [get('/')],
    ),
    server('destroy resets the connection', handler(`response.destroy();`), [get('/')]),
    server(
      'destroy in the middle of a body',
      handler(`response.writeHead(200); response.write('half', () => response.destroy());`),
      [get('/')],
    ),
    server(
      'writeContinue and early hints do not disturb',
      handler(`response.writeEarlyHints({ link: '</a.css>; rel=preload' }); response.end('ok');`),
      [get('/')],
    ),
    server(
      'trailers',
      handler(`
      response.writeHead(200, { Trailer: 'X-Sum' }); response.write('abc'); response.addTrailers({ 'X-Sum': '3' }); response.end();`),
      [get('/')],
    ),
    server(
      'cork and uncork',
      handler(
        `response.cork(); response.write('a'); response.write('b'); response.uncork(); response.end('c');`,
      ),
      [get('/')],
    ),
    server(
      'an own Transfer-Encoding',
      handler(`response.setHeader('Transfer-Encoding', 'chunked'); response.end('whole');`),
      [get('/')],
    ),
    server('a redirect', handler(`response.writeHead(303, { Location: '/elsewhere' }).end();`), [
      send('POST', '/'),
    ]),
    server(
      'strictContentLength',
      handler(
        `response.strictContentLength = true; response.writeHead(200, { 'Content-Length': 3 }); try { response.end('abcd'); } catch (error) { console.log(error.code, error.message); } response.end('abc');`,
      ),
      [get('/')],
    ),
  ],
};
