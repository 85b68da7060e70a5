// Conformance: a program that is its own client, with `fetch` and `node:http`.
import type { Area } from '../case.ts';
import { program, script } from '../build-case.ts';

/** A program with an echoing server on port 3000 that runs the statements and then closes the server. */
function talking(statements: string): string {
  return program`
    import http from 'node:http';
    const server = http.createServer(async (request, response) => {
      const url = new URL(request.url, 'http://localhost');
      if (url.pathname === '/redirect') return void response.writeHead(302, { Location: '/landed' }).end();
      if (url.pathname === '/status') return void response.writeHead(Number(url.search.slice(1))).end('status');
      if (url.pathname === '/never') return;
      if (url.pathname === '/cookies') response.setHeader('Set-Cookie', ['a=1', 'b=2; Path=/']);
      let body = '';
      for await (const piece of request) body += piece;
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify({ method: request.method, url: request.url, type: request.headers['content-type'],
        length: request.headers['content-length'], host: request.headers.host, own: request.headers['x-own'], body }));
    });
    await new Promise((resolve) => server.listen(3000, resolve));
    try {
      ${statements}
    } finally {
      server.closeAllConnections();
      server.close();
    }
  `;
}

export const httpClient: Area = {
  id: 'http-client',
  title: 'Clients inside the program: fetch, http.request, http.get',
  cases: [
    script(
      'fetch a page',
      talking(`const answer = await fetch('http://localhost:3000/pets?x=1');
      console.log(answer.status, answer.ok, answer.statusText, answer.headers.get('content-type'), answer.url, answer.redirected, answer.type);
      console.log(await answer.json());`),
    ),
    script(
      'fetch with a JSON body',
      talking(`const answer = await fetch('http://localhost:3000/', { method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Own': 'yes' }, body: JSON.stringify({ name: 'Zoë' }) });
      console.log(await answer.text());`),
    ),
    script(
      'fetch with a form',
      talking(`const answer = await fetch('http://localhost:3000/', { method: 'POST', body: new URLSearchParams({ a: '1', b: 'x y' }) });
      console.log(await answer.text());`),
    ),
    script(
      'fetch with a Buffer',
      talking(`const answer = await fetch('http://127.0.0.1:3000/', { method: 'PUT', body: Buffer.from('bytes') });
      console.log(await answer.text());`),
    ),
    script(
      'fetch follows a redirect',
      talking(`const answer = await fetch('http://localhost:3000/redirect');
      console.log(answer.status, answer.redirected, answer.url);`),
    ),
    script(
      'fetch leaves a redirect alone when told',
      talking(`const answer = await fetch('http://localhost:3000/redirect', { redirect: 'manual' });
      console.log(answer.status, answer.headers.get('location'), answer.type);`),
    ),
    script(
      'fetch does not throw for a 404',
      talking(`const answer = await fetch('http://localhost:3000/status?404');
      console.log(answer.ok, answer.status, answer.statusText, await answer.text());`),
    ),
    script(
      'fetch and Set-Cookie',
      talking(`const answer = await fetch('http://localhost:3000/cookies');
      console.log(answer.headers.getSetCookie());
      await answer.text();`),
    ),
    script(
      'fetch to a port where nobody listens',
      `try { await fetch('http://localhost:3999/'); } catch (error) {
      console.log(error.name, error.message, error.cause.code); }`,
    ),
    script(
      'fetch with a bad address',
      `for (const address of ['not a url', '/relative', 'ftp://x/']) {
      try { await fetch(address); } catch (error) { console.log(error.name, error.message, error.cause?.code, error.cause?.message); } }`,
    ),
    script(
      'fetch is aborted',
      talking(`const controller = new AbortController();
      const waiting = fetch('http://localhost:3000/never', { signal: controller.signal });
      controller.abort();
      await waiting.catch((error) => console.log(error.name, error.message, error.code));`),
    ),
    script(
      'fetch runs into AbortSignal.timeout',
      talking(`await fetch('http://localhost:3000/never', { signal: AbortSignal.timeout(20) })
      .catch((error) => console.log(error.name, error.message));`),
    ),
    script(
      'fetch reads a body once',
      talking(`const answer = await fetch('http://localhost:3000/');
      await answer.text();
      await answer.text().catch((error) => console.log(error.name, answer.bodyUsed));`),
    ),
    script(
      'http.get',
      talking(`await new Promise((resolve) => {
      http.get('http://localhost:3000/a?b=c', (answer) => {
        console.log(answer.statusCode, answer.statusMessage, answer.headers['content-type'], answer.httpVersion);
        let text = '';
        answer.setEncoding('utf8').on('data', (piece) => (text += piece)).on('end', () => resolve(console.log(text)));
      });
    });`),
    ),
    script(
      'http.request with options and a body',
      talking(`await new Promise((resolve, reject) => {
      const request = http.request({ hostname: 'localhost', port: 3000, path: '/made', method: 'POST', headers: { 'X-Own': 'mine', 'Content-Type': 'text/plain' } });
      console.log(request.method, request.path, request.getHeader('x-own'), request.constructor.name);
      request.on('error', reject);
      request.on('response', async (answer) => {
        let text = '';
        for await (const piece of answer) text += piece;
        console.log(answer.statusCode, text);
        resolve();
      });
      request.write('one ');
      request.end('two');
    });`),
    ),
    script(
      'http.request to a port where nobody listens',
      program`
      import http from 'node:http';
      http.get('http://127.0.0.1:3999/').on('error', (error) => console.log(error.code, error.syscall, error.address, error.port, error.message));
    `,
    ),
    script(
      'http.get with a URL object and raw headers back',
      talking(`await new Promise((resolve) => {
      http.get(new URL('http://localhost:3000/cookies'), (answer) => {
        console.log(answer.headers['set-cookie'], answer.rawHeaders.filter((_, index) => index % 2 === 0));
        answer.resume().on('end', resolve);
      });
    });`),
    ),
    script(
      'http.request is destroyed',
      talking(`await new Promise((resolve) => {
      const request = http.get('http://localhost:3000/never');
      request.on('error', (error) => console.log('error', error.code, error.message));
      request.on('close', resolve);
      request.destroy();
    });`),
    ),
    script(
      'http.request times out',
      talking(`await new Promise((resolve) => {
      const request = http.get('http://localhost:3000/never', { timeout: 20 });
      request.on('timeout', () => { console.log('timeout'); request.destroy(new Error('too slow')); });
      request.on('error', (error) => resolve(console.log(error.message)));
    });`),
    ),
    script(
      'http.Agent and the global agent exist',
      program`
      import http, { Agent, globalAgent } from 'node:http';
      console.log(globalAgent instanceof Agent, http.globalAgent === globalAgent, globalAgent.defaultPort, globalAgent.protocol);
      console.log(new Agent({ keepAlive: true }).keepAlive);
    `,
    ),
  ],
};
