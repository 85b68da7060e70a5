// Conformance: how a `node:http` server comes up, is reached and goes down.
import type { Area } from '../case.ts';
import { begin, get, printed, program, script, send, server, stepped } from '../build-case.ts';

export const httpServer: Area = {
  id: 'http-server',
  title: 'node:http servers: listening, closing, events',
  cases: [
    server(
      'hello',
      program`
        import { createServer } from 'node:http';
        const server = createServer((request, response) => response.end('Hello, ' + request.url));
        server.listen(3000, () => console.log('listening on', server.address().port));
      `,
      [printed('listening on'), get('/there?x=1')],
    ),
    server(
      'the default import and the bare specifier are the same module',
      program`
        import http from 'http';
        import * as namespaced from 'node:http';
        console.log(http === namespaced.default, http.createServer === namespaced.createServer);
        http.createServer((_, response) => response.end('ok')).listen(process.env.PORT);
      `,
      [get('/')],
    ),
    server(
      'PORT is a string and 3000 unless set',
      program`
        import { createServer } from 'node:http';
        console.log(typeof process.env.PORT, process.env.PORT);
        createServer((_, response) => response.end()).listen(process.env.PORT);
      `,
      [get('/')],
    ),
    server(
      'a port from the environment',
      program`
        import { createServer } from 'node:http';
        const server = createServer((_, response) => response.end(String(server.address().port)));
        server.listen(Number(process.env.PORT));
      `,
      [get('/')],
      { env: { PORT: '8081' } },
    ),
    server(
      'listen with an options object and a host',
      program`
        import { createServer } from 'node:http';
        const server = createServer((_, response) => response.end('ok'));
        server.listen({ port: 4000, host: '127.0.0.1' }, function () {
          console.log(this === server, server.listening, server.address().address, server.address().family);
        });
      `,
      [printed('IPv4'), get('/')],
    ),
    server(
      'listen returns the server, and the listening event comes later',
      program`
        import { createServer } from 'node:http';
        const server = createServer();
        server.on('listening', () => console.log('event', server.listening));
        const returned = server.listen(3000, () => console.log('callback'));
        console.log(returned === server);
        server.on('request', (request, response) => response.end('from on'));
      `,
      [printed('callback'), get('/')],
    ),
    server(
      'several request listeners run in order',
      program`
        import { createServer } from 'node:http';
        const server = createServer((request, response) => response.write('first '));
        server.on('request', (request, response) => response.end('second'));
        server.listen(3000);
      `,
      [get('/')],
    ),
    server(
      'two servers on two ports',
      program`
        import { createServer } from 'node:http';
        createServer((_, response) => response.end('one')).listen(3000);
        createServer((_, response) => response.end('two')).listen(3001, () => console.log('both'));
      `,
      [
        printed('both'),
        send('GET', '/', { port: 3000 }),
        send('GET', '/', { port: 3001 }),
        send('GET', '/', { port: 3002 }),
      ],
    ),
    script(
      'a taken port',
      program`
        import { createServer } from 'node:http';
        createServer().listen(3000, () => createServer().listen(3000));
      `,
    ),
    script(
      'a taken port can be handled',
      program`
        import { createServer } from 'node:http';
        const first = createServer().listen(3000, () => {
          const second = createServer();
          second.on('error', (error) => {
            console.log(error.code, error.syscall, error.port, error.message);
            first.close();
          });
          second.listen(3000);
        });
      `,
    ),
    script(
      'listening twice',
      program`
        import { createServer } from 'node:http';
        const server = createServer().listen(3000);
        try {
          server.listen(3001);
        } catch (error) {
          console.log(error.name, error.code, error.message);
        }
        server.close();
      `,
    ),
    script(
      'ports out of range',
      program`
        import { createServer } from 'node:http';
        for (const port of [-1, 65536, 3.5]) {
          try {
            createServer().listen(port);
          } catch (error) {
            console.log(error.name, error.code, error.message);
          }
        }
      `,
    ),
    script(
      'close ends the program and calls back',
      program`
        import { createServer } from 'node:http';
        const server = createServer();
        server.on('close', () => console.log('close event'));
        server.listen(3000, () => {
          server.close((error) => console.log('closed', error));
          console.log('listening after close()', server.listening, server.address());
        });
      `,
    ),
    script(
      'close on a server that does not listen',
      program`
        import { createServer } from 'node:http';
        createServer().close((error) => console.log(error.code, error.message));
      `,
    ),
    server(
      'a request in flight is finished after close',
      program`
        import { createServer } from 'node:http';
        let finish;
        const server = createServer((request, response) => {
          if (request.url === '/slow') finish = () => response.end('finished');
          console.log('got', request.url);
          server.close(() => console.log('closed'));
          setImmediate(() => finish());
        });
        server.listen(3000);
      `,
      [begin('slow', '/slow'), printed('got /slow'), { do: 'settle', name: 'slow' }, { do: 'exit' }],
    ),
    server(
      'no connection after close',
      program`
        import { createServer } from 'node:http';
        setInterval(() => {}, 1000);
        const server = createServer((request, response) => {
          response.end('last');
          server.close(() => console.log('closed'));
        });
        server.listen(3000);
      `,
      [send('GET', '/', { headers: [['Connection', 'close']] }), printed('closed'), get('/')],
    ),
    stepped(
      'a program that never listens refuses connections',
      `setInterval(() => {}, 1000); console.log('up');`,
      [printed('up'), send('GET', '/', { port: 3000 }), { do: 'stop', signal: 'SIGKILL' }],
    ),
    server(
      'requests are served side by side',
      program`
        import { createServer } from 'node:http';
        const waiting = [];
        createServer((request, response) => {
          waiting.push(() => response.end(request.url));
          if (waiting.length === 3) waiting.reverse().forEach((answer) => answer());
        }).listen(3000);
      `,
      [
        begin('a', '/a'),
        begin('b', '/b'),
        get('/c'),
        { do: 'settle', name: 'a' },
        { do: 'settle', name: 'b' },
      ],
    ),
    server(
      'METHODS, STATUS_CODES and limits',
      program`
        import { createServer, METHODS, STATUS_CODES, maxHeaderSize } from 'node:http';
        console.log(METHODS.length, METHODS.slice(0, 5), STATUS_CODES[418], STATUS_CODES[200], maxHeaderSize);
        console.log(Object.keys(STATUS_CODES).length);
        const server = createServer((_, response) => response.end());
        console.log(server.timeout, server.keepAliveTimeout, server.headersTimeout, server.requestTimeout);
        server.listen(3000);
      `,
      [get('/')],
    ),
    server(
      'keepAliveTimeout shows in the header',
      program`
        import { createServer } from 'node:http';
        const server = createServer((_, response) => response.end('x'));
        server.keepAliveTimeout = 12_000;
        server.listen(3000);
      `,
      [get('/')],
    ),
    server(
      'closeAllConnections and async disposal exist',
      program`
        import { createServer } from 'node:http';
        const server = createServer((_, response) => response.end('x'));
        console.log(typeof server.closeAllConnections, typeof server.closeIdleConnections);
        console.log(typeof server[Symbol.asyncDispose], server.constructor.name);
        server.listen(3000);
      `,
      [get('/')],
    ),
    script(
      'getConnections and setTimeout are there',
      program`
        import { createServer } from 'node:http';
        const server = createServer();
        console.log(server.setTimeout(1000) === server, server.timeout, server.maxRequestsPerSocket);
        server.listen(3000, () => server.getConnections((error, count) => {
          console.log(error, count);
          server.close();
        }));
      `,
    ),
  ],
};
