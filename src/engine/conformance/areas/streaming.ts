// Conformance: responses that come in pieces. Each piece is asked for, so that no case depends on time.
import type { Area } from '../case.ts';
import { get, open, printed, program, server } from '../build-case.ts';

const chunk = (name: string) => ({ do: 'chunk', name }) as const;
const rest = (name: string) => ({ do: 'rest', name }) as const;
const cancel = (name: string) => ({ do: 'cancel', name }) as const;

/** GET /open answers a response that stays open; GET /say?x writes x to it; GET /end ends it. */
const lockStep = program`
  import { createServer } from 'node:http';
  let stream;
  createServer((request, response) => {
    const url = new URL(request.url, 'http://localhost');
    if (url.pathname === '/open') {
      stream = response;
      response.writeHead(200, { 'Content-Type': 'text/plain' });
      response.flushHeaders();
      response.on('close', () => console.log('closed', response.writableFinished));
      return;
    }
    if (url.pathname === '/say') stream.write(url.search.slice(1));
    if (url.pathname === '/end') stream.end('bye');
    if (url.pathname === '/break') stream.destroy();
    response.end('ok');
  }).listen(3000);
`;

export const streaming: Area = {
  id: 'streaming',
  title: 'Streaming: chunks, server-sent events, hanging up',
  cases: [
    server('the head comes before the body', lockStep, [
      open('a', '/open'),
      get('/end'),
      rest('a'),
      printed('closed true'),
    ]),
    server('each write is a piece of its own', lockStep, [
      open('a', '/open'),
      get('/say?one'),
      chunk('a'),
      get('/say?two'),
      chunk('a'),
      get('/end'),
      chunk('a'),
      chunk('a'),
      printed('closed true'),
    ]),
    server('the client hangs up', lockStep, [
      open('a', '/open'),
      get('/say?one'),
      chunk('a'),
      cancel('a'),
      printed('closed false'),
    ]),
    server('the server breaks off', lockStep, [
      open('a', '/open'),
      get('/say?one'),
      chunk('a'),
      get('/break'),
      rest('a'),
      printed('closed false'),
    ]),
    server(
      'two streams at once',
      program`
      import { createServer } from 'node:http';
      const clients = new Set();
      createServer((request, response) => {
        if (request.url === '/events') {
          response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' });
          response.write(': hello\n\n');
          clients.add(response);
          request.on('close', () => {
            clients.delete(response);
            console.log('left', clients.size);
          });
          return;
        }
        for (const client of clients) client.write('data: ' + request.url.slice(1) + '\n\n');
        response.end(String(clients.size));
      }).listen(3000);
    `,
      [
        open('a', '/events'),
        chunk('a'),
        open('b', '/events'),
        chunk('b'),
        get('/first'),
        chunk('a'),
        chunk('b'),
        cancel('a'),
        printed('left 1'),
        get('/second'),
        chunk('b'),
        cancel('b'),
        printed('left 0'),
        get('/third'),
      ],
    ),
    server(
      'a readable stream piped into the response',
      program`
      import { createServer } from 'node:http';
      import { Readable } from 'node:stream';
      createServer((request, response) => Readable.from(['a', 'b', 'c']).pipe(response)).listen(3000);
    `,
      [get('/')],
    ),
    server(
      'pipeline reports a client that left',
      program`
      import { createServer } from 'node:http';
      import { PassThrough, pipeline } from 'node:stream';
      createServer((request, response) => {
        const source = new PassThrough();
        pipeline(source, response, (error) => console.log('pipeline', error?.code));
        source.write('start');
      }).listen(3000);
    `,
      [open('a', '/'), chunk('a'), cancel('a'), printed('pipeline')],
    ),
    server(
      'pipeline from an async generator',
      program`
      import { createServer } from 'node:http';
      import { pipeline } from 'node:stream/promises';
      createServer(async (request, response) => {
        await pipeline(async function* () { yield 'one '; yield 'two '; yield 'three'; }, response);
        console.log('done', response.writableFinished);
      }).listen(3000);
    `,
      [get('/'), printed('done')],
    ),
    server(
      'a file piped into the response',
      program`
      import { createReadStream } from 'node:fs';
      import { createServer } from 'node:http';
      createServer((request, response) => {
        const file = createReadStream('.' + request.url);
        file.on('error', (error) => { response.statusCode = 404; response.end(error.code); });
        file.pipe(response);
      }).listen(3000);
    `,
      [get('/page.html'), get('/none.html')],
      { files: { 'page.html': '<h1>Pets</h1>\n' } },
    ),
    server(
      'back pressure: write says when to wait',
      program`
      import { createServer } from 'node:http';
      createServer((request, response) => {
        let went = 0;
        const write = () => {
          while (went < 8) {
            went += 1;
            if (!response.write('x'.repeat(100_000))) return void response.once('drain', write);
          }
          response.end();
          console.log('wrote', went);
        };
        console.log(response.writableHighWaterMark);
        write();
      }).listen(3000);
    `,
      [get('/'), printed('wrote')],
    ),
    server(
      'zlib in between',
      program`
      import { createServer } from 'node:http';
      import { createGzip, gunzipSync } from 'node:zlib';
      createServer(async (request, response) => {
        if (request.url === '/check') {
          const answer = await fetch('http://localhost:3000/');
          return void response.end(answer.headers.get('content-encoding') + ' ' + await answer.text());
        }
        response.setHeader('Content-Encoding', 'gzip');
        const gzip = createGzip();
        gzip.pipe(response);
        gzip.end('small again');
      }).listen(3000);
    `,
      [get('/check')],
    ),
    server(
      'a web stream as the source',
      program`
      import { createServer } from 'node:http';
      import { Readable } from 'node:stream';
      createServer((request, response) => {
        const web = new ReadableStream({
          start(controller) { controller.enqueue('from '); controller.enqueue('the web'); controller.close(); },
        });
        Readable.fromWeb(web).pipe(response);
      }).listen(3000);
    `,
      [get('/')],
    ),
  ],
};
