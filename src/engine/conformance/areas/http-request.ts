// Conformance: what a `node:http` handler sees of a request.
import type { Area } from '../case.ts';
import { get, post, printed, program, send, server } from '../build-case.ts';

const echo = program`
  import { createServer } from 'node:http';
  createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (piece) => (body += piece));
    request.on('end', () => {
      const { method, url, headers, rawHeaders, httpVersion, complete } = request;
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify({ method, url, headers, rawHeaders, httpVersion, complete, body }));
    });
  }).listen(3000);
`;

/** A server whose handler answers JSON of the expression, in which `request` is in scope. */
function showing(expression: string): string {
  return program`
    import { createServer } from 'node:http';
    createServer((request, response) => {
      request.resume();
      response.end(JSON.stringify(${expression}));
    }).listen(3000);
  `;
}

export const httpRequest: Area = {
  id: 'http-request',
  title: 'node:http requests: method, headers, body',
  cases: [
    server('a plain GET', echo, [get('/')]),
    server('path and query stay as they were sent', echo, [
      get('/a%20b/c?x=1&y=%C3%A9&z'),
      get('//double//slash'),
      get('/a/../b'),
      get('/?'),
    ]),
    server('methods', echo, [
      send('PUT', '/', { body: 'x' }),
      send('PATCH', '/'),
      send('DELETE', '/'),
      send('OPTIONS', '/'),
    ]),
    server('a form body', echo, [
      post('/form', 'application/x-www-form-urlencoded', 'name=Zo%C3%AB&kind=cat'),
    ]),
    server('a body with text beyond ASCII', echo, [post('/', 'text/plain; charset=utf-8', 'Zoë 🐈 — naïve')]),
    server('an empty body', echo, [post('/', 'text/plain', '')]),
    server('header names are lower case in headers and untouched in rawHeaders', echo, [
      get('/', [
        ['X-MiXed-Case', 'Value'],
        ['ACCEPT', 'text/html'],
      ]),
    ]),
    server('headers sent twice', echo, [
      get('/', [
        ['Accept', 'text/html'],
        ['Accept', 'application/json'],
        ['Cookie', 'a=1'],
        ['Cookie', 'b=2'],
        ['X-Twice', 'one'],
        ['X-Twice', 'two'],
        ['User-Agent', 'first'],
        ['User-Agent', 'second'],
      ]),
    ]),
    server('headersDistinct', showing('request.headersDistinct'), [
      get('/', [
        ['X-Twice', 'one'],
        ['X-Twice', 'two'],
        ['Cookie', 'a=1'],
      ]),
    ]),
    server('a header value is trimmed', showing(`request.headers['x-spaced']`), [
      get('/', [['X-Spaced', '  in  ']]),
    ]),
    server(
      'headers have no prototype surprises',
      showing(`[request.headers.constructor, request.headers.toString, request.headers['__proto__']]`),
      [get('/')],
    ),
    server('an own Host header', showing('request.headers.host'), [get('/', [['Host', 'shelter.example']])]),
    server(
      'httpVersion and its parts',
      showing('[request.httpVersion, request.httpVersionMajor, request.httpVersionMinor]'),
      [get('/')],
    ),
    server(
      'new URL with request.url',
      showing(`(() => {
        const url = new URL(request.url, 'http://' + request.headers.host);
        return [url.pathname, url.search, [...url.searchParams], url.host];
      })()`),
      [get('/pets/7?sort=name&sort=age')],
    ),
    server(
      'async iteration over the body',
      program`
        import { createServer } from 'node:http';
        createServer(async (request, response) => {
          const pieces = [];
          for await (const piece of request) pieces.push(piece);
          const body = Buffer.concat(pieces);
          response.end(pieces.every(Buffer.isBuffer) + ' ' + body.length + ' ' + body.toString('hex'));
        }).listen(3000);
      `,
      [send('POST', '/', { body: new Uint8Array([0, 1, 2, 253, 254, 255]) }), get('/')],
    ),
    server(
      'json from node:stream/consumers',
      program`
        import { createServer } from 'node:http';
        import { json, text } from 'node:stream/consumers';
        createServer(async (request, response) => {
          try {
            response.end(JSON.stringify(await json(request)));
          } catch (error) {
            response.statusCode = 400;
            response.end(error.name);
          }
        }).listen(3000);
      `,
      [post('/', 'application/json', '{"a":[1,2]}'), post('/', 'application/json', '{"a":')],
    ),
    server(
      'a large body arrives whole',
      program`
        import { createServer } from 'node:http';
        createServer((request, response) => {
          let length = 0;
          request.on('data', (piece) => (length += piece.length));
          request.on('end', () => response.end(String(length)));
        }).listen(3000);
      `,
      [post('/', 'text/plain', 'x'.repeat(300_000))],
    ),
    server(
      'a body that nobody reads does not block the answer',
      program`
        import { createServer } from 'node:http';
        createServer((request, response) => response.end('unread')).listen(3000);
      `,
      [post('/', 'text/plain', 'ignored'), get('/')],
    ),
    server(
      'end comes without data for a GET, and close after it',
      program`
        import { createServer } from 'node:http';
        createServer((request, response) => {
          request.on('data', () => console.log('data'));
          request.on('end', () => {
            console.log('end', request.complete, request.readableEnded);
            response.end();
          });
          request.on('close', () => console.log('close', request.destroyed));
        }).listen(3000);
      `,
      [get('/'), printed('close')],
    ),
    server(
      'pipe the request into the response',
      program`
        import { createServer } from 'node:http';
        createServer((request, response) => request.pipe(response)).listen(3000);
      `,
      [post('/', 'text/plain', 'there and back')],
    ),
    server(
      'the socket tells about the connection',
      showing(`[typeof request.socket.remoteAddress, typeof request.socket.remotePort, request.socket.encrypted,
        request.connection === request.socket, request.socket.writable, request.socket.destroyed]`),
      [get('/')],
    ),
    server(
      'IncomingMessage and ServerResponse are streams',
      program`
        import { createServer, IncomingMessage, ServerResponse, OutgoingMessage } from 'node:http';
        import { Readable, Stream } from 'node:stream';
        createServer((request, response) => {
          response.end([
            request instanceof IncomingMessage, request instanceof Readable, request instanceof Stream,
            response instanceof ServerResponse, response instanceof OutgoingMessage, response instanceof Stream,
            request.constructor.name, response.constructor.name, response.req === request,
          ].join(' '));
        }).listen(3000);
      `,
      [get('/')],
    ),
    server(
      'fields may be added to the request',
      program`
      import { createServer } from 'node:http';
      createServer((request, response) => {
        request.user = { name: 'Ada' };
        response.end(request.user.name + ' ' + Object.keys(request).includes('user'));
      }).listen(3000);
    `,
      [get('/')],
    ),
    server(
      'a body limit that destroys the request',
      program`
      import { createServer } from 'node:http';
      createServer((request, response) => {
        let size = 0;
        request.on('data', (piece) => {
          size += piece.length;
          if (size > 10 && !response.headersSent) {
            response.writeHead(413, { Connection: 'close' }).end('too much');
          }
        });
        request.on('end', () => !response.headersSent && response.end('fine'));
      }).listen(3000);
    `,
      [post('/', 'text/plain', 'short'), post('/', 'text/plain', 'much too long for that')],
    ),
  ],
};
