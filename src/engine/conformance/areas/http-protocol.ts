// Conformance: what HTTP/1.1 has beside a request and its answer: interim responses, trailers, upgrades.
import type { Area } from '../case.ts';
import { get, printed, program, script, send, server } from '../build-case.ts';

/** A program with a server on port 3000 that runs `handlers`, then the statements of a client, then closes. */
function talking(handlers: string, client: string): string {
  return program`
    import http from 'node:http';
    import { once } from 'node:events';
    const text = async (stream) => { let all = ''; for await (const piece of stream) all += piece; return all; };
    const server = http.createServer();
    ${handlers}
    await once(server.listen(3000), 'listening');
    ${client}
    server.close();
    server.closeAllConnections();
  `;
}

const echo = `server.on('request', async (request, response) => response.end('got ' + await text(request)));`;

export const httpProtocol: Area = {
  id: 'http-protocol',
  title: 'node:http beyond one answer: interim responses, trailers, upgrades',
  cases: [
    script(
      'Expect: 100-continue is answered by itself',
      talking(
        echo,
        `const request = http.request({ port: 3000, method: 'POST', headers: { Expect: '100-continue' } });
        request.on('continue', () => { console.log('continue'); request.end('the body'); });
        request.on('information', ({ statusCode, statusMessage, headers }) => console.log('information', statusCode, statusMessage, headers));
        const [response] = await once(request, 'response');
        console.log(response.statusCode, await text(response));`,
      ),
    ),
    script(
      'checkContinue decides',
      talking(
        `server.on('checkContinue', async (request, response) => {
          console.log('asked', request.headers['content-length']);
          if (Number(request.headers['content-length']) > 10) return response.writeHead(413).end('too long');
          response.writeContinue();
          response.end('got ' + await text(request));
        });`,
        `for (const body of ['short', 'much, much longer']) {
          const request = http.request({ port: 3000, method: 'POST', headers: { Expect: '100-continue', 'Content-Length': body.length } });
          request.on('continue', () => { console.log('go on'); request.end(body); });
          const [response] = await once(request, 'response');
          console.log(response.statusCode, response.headers.connection, await text(response));
          request.destroy();
        }`,
      ),
    ),
    script(
      'checkExpectation and 417',
      talking(
        echo,
        `const ask = async () => {
          const request = http.request({ port: 3000, headers: { Expect: 'miracles' } }).end();
          const [response] = await once(request, 'response');
          console.log(response.statusCode, response.statusMessage, await text(response));
        };
        await ask();
        server.on('checkExpectation', (request, response) => response.end('expected ' + request.headers.expect));
        await ask();`,
      ),
    ),
    script(
      'early hints and processing come before the answer',
      talking(
        `server.on('request', (request, response) => {
          response.writeProcessing();
          response.writeEarlyHints({ link: ['</a.css>; rel=preload; as=style', '</b.js>; rel=preload; as=script'], 'x-trace': '7' }, () => console.log('written'));
          response.writeInformation?.(110, { 'x-own': 'yes' });
          setTimeout(() => response.end('the page'), 20);
        });`,
        `const request = http.get('http://localhost:3000/');
        request.on('information', ({ statusCode, statusMessage, httpVersion, httpVersionMajor, headers, rawHeaders }) =>
          console.log(statusCode, statusMessage, httpVersion, httpVersionMajor, headers, rawHeaders));
        const [response] = await once(request, 'response');
        console.log(response.statusCode, response.headers.link, await text(response));`,
      ),
    ),
    server(
      'interim responses do not reach an ordinary client',
      program`
        import http from 'node:http';
        http.createServer((request, response) => {
          response.writeProcessing();
          response.writeEarlyHints({ link: '</a.css>; rel=preload' });
          response.writeHead(200, { 'X-Final': 'yes' });
          try { response.writeEarlyHints({ link: '</late.css>; rel=preload' }); } catch (error) { console.log(error.code, error.message); }
          response.end('done');
        }).listen(3000);
      `,
      [get('/')],
    ),
    script(
      'wrong early hints',
      talking(
        `server.on('request', (request, response) => {
          for (const hints of ['link', null, {}, { link: '' }, { link: 7 }, { link: 'style.css' }, { link: '</a>; rel=preload', 'bad name': 'x' }]) {
            try { console.log(response.writeEarlyHints(hints)); } catch (error) { console.log(error.name, error.code, error.message); }
          }
          response.end();
        });`,
        `const request = http.get('http://localhost:3000/');
        request.on('information', ({ statusCode, headers }) => console.log(statusCode, headers));
        const [response] = await once(request, 'response');
        await text(response);`,
      ),
    ),
    script(
      'trailers of a response',
      talking(
        `server.on('request', (request, response) => {
          response.writeHead(200, { Trailer: 'X-Sum, X-Tag' });
          response.write('abc');
          response.addTrailers({ 'X-Sum': '3', 'X-Tag': 'a' });
          response.end('def');
        });`,
        `const [response] = await once(http.get('http://localhost:3000/'), 'response');
        console.log(await text(response));
        console.log(response.trailers, response.rawTrailers, response.trailersDistinct, response.headers.trailer);`,
      ),
    ),
    script(
      'trailers of a request',
      talking(
        `server.on('request', async (request, response) => {
          console.log('at first', request.trailers, request.complete);
          const body = await text(request);
          console.log('at last', request.trailers, request.rawTrailers, request.complete);
          response.end(body);
        });`,
        `const request = http.request({ port: 3000, method: 'PUT', headers: { Trailer: 'Digest' } });
        request.write('one ');
        request.addTrailers([['Digest', 'abc'], ['digest', 'def']]);
        request.end('two');
        const [response] = await once(request, 'response');
        console.log(await text(response));`,
      ),
    ),
    script(
      'trailers need chunks',
      talking(
        `server.on('request', (request, response) => {
          response.setHeader('Content-Length', 3);
          response.addTrailers({ 'X-Sum': '3' });
          response.end('abc');
        });`,
        `const [response] = await once(http.get('http://localhost:3000/'), 'response');
        console.log(await text(response), response.trailers);
        try { http.get('http://localhost:3000/').on('error', () => {}).addTrailers({ 'bad name': 'x' }); } catch (error) { console.log(error.code, error.message); }`,
      ),
    ),
    script(
      'a body arrives while it is being sent',
      talking(
        `server.on('request', async (request, response) => {
          for await (const piece of request) { console.log('server got', String(piece)); response.write(String(piece).toUpperCase()); }
          response.end('.');
        });`,
        `const request = http.request({ port: 3000, method: 'POST' });
        request.write('one');
        const [response] = await once(request, 'response');
        response.setEncoding('utf8');
        console.log('client got', (await once(response, 'data'))[0]);
        request.write('two');
        console.log('client got', (await once(response, 'data'))[0]);
        request.end();
        console.log('client got', (await once(response, 'data'))[0]);
        console.log((await response.toArray()).length);`,
      ),
    ),
    script(
      'a client that gives up in the middle of its body',
      talking(
        `server.on('request', (request) => {
          request.on('data', (piece) => console.log('server got', String(piece)));
          request.on('aborted', () => console.log('aborted', request.complete));
          request.on('error', (error) => console.log(error.code, error.message));
          request.on('close', () => console.log('closed', request.destroyed));
        });`,
        `const request = http.request({ port: 3000, method: 'POST' });
        request.on('error', (error) => console.log('client', error.code, error.message));
        request.write('half');
        const incoming = await new Promise((resolve) => server.once('request', (one) => one.once('data', () => resolve(one))));
        request.destroy();
        await new Promise((resolve) => incoming.once('close', resolve));`,
      ),
    ),
    server(
      'an upgrade that nobody listens for is an ordinary request',
      program`
        import http from 'node:http';
        http.createServer((request, response) => response.end('plain ' + request.headers.upgrade + ' ' + request.upgrade)).listen(3000);
      `,
      [
        get('/chat', [
          ['Connection', 'Upgrade'],
          ['Upgrade', 'websocket'],
        ]),
      ],
    ),
    server(
      'an upgrade that is refused',
      program`
        import http from 'node:http';
        const server = http.createServer((request, response) => response.end('plain'));
        server.on('upgrade', (request, socket, head) => {
          console.log('upgrade', request.url, request.method, head.length, request.upgrade, socket === request.socket);
          socket.end('HTTP/1.1 426 Upgrade Required\r\nConnection: close\r\nContent-Type: text/plain\r\nContent-Length: 9\r\n\r\nnot here\n');
        });
        server.listen(3000);
      `,
      [
        get('/chat', [
          ['Connection', 'Upgrade'],
          ['Upgrade', 'websocket'],
        ]),
        get('/'),
      ],
    ),
    server(
      'an upgrade that is hung up on',
      program`
        import http from 'node:http';
        const server = http.createServer((request, response) => response.end('plain'));
        server.on('upgrade', (request, socket) => { console.log(request.headers.upgrade); socket.destroy(); });
        server.listen(3000);
      `,
      [
        get('/', [
          ['Connection', 'Upgrade'],
          ['Upgrade', 'h2c'],
        ]),
        printed('h2c'),
        get('/'),
      ],
    ),
    script(
      'an upgrade, and bytes both ways',
      talking(
        `server.on('upgrade', (request, socket, head) => {
          console.log('server', request.headers.upgrade, head.length);
          socket.write('HTTP/1.1 101 Switching Protocols\\r\\nUpgrade: shout\\r\\nConnection: Upgrade\\r\\n\\r\\n');
          socket.on('data', (piece) => socket.write(String(piece).toUpperCase()));
          socket.on('end', () => { console.log('server: the client is done'); socket.end(); });
        });`,
        `const request = http.request({ port: 3000, path: '/shout', headers: { Connection: 'Upgrade', Upgrade: 'shout' } }).end();
        const [response, socket, head] = await once(request, 'upgrade');
        console.log('client', response.statusCode, response.statusMessage, response.headers, head.length);
        socket.setEncoding('utf8');
        socket.write('hello');
        console.log((await once(socket, 'data'))[0]);
        socket.write('again');
        console.log((await once(socket, 'data'))[0]);
        socket.end();
        await once(socket, 'close');
        console.log('closed');`,
      ),
    ),
    script(
      'CONNECT, as a proxy takes it',
      talking(
        `server.on('connect', (request, socket) => {
          console.log(request.method, request.url);
          socket.write('HTTP/1.1 200 Connection Established\\r\\n\\r\\n');
          socket.on('data', (piece) => socket.end('echo ' + piece));
        });`,
        `const request = http.request({ port: 3000, method: 'CONNECT', path: 'example.org:80' }).end();
        const [response, socket] = await once(request, 'connect');
        console.log(response.statusCode, response.statusMessage);
        socket.write('hi');
        console.log(await text(socket));`,
      ),
    ),
    server(
      'CONNECT that nobody listens for',
      program`
        import http from 'node:http';
        const server = http.createServer((request, response) => response.end('never'));
        server.listen(3000, () => {
          const request = http.request({ port: 3000, method: 'CONNECT', path: 'example.org:80' }).end();
          request.on('error', (error) => console.log(error.code, error.message));
          request.on('close', () => console.log('closed'));
        });
      `,
      [printed('closed'), send('GET', '/')],
    ),
  ],
};
