// Conformance: when a program ends by itself, and when it stays.
import type { Area } from '../case.ts';
import { get, printed, program, script, server, stepped } from '../build-case.ts';

export const liveness: Area = {
  id: 'liveness',
  title: 'When a program ends by itself',
  cases: [
    script('nothing left to do', `console.log('done');\n`),
    script('an empty file', ``),
    script('a timer keeps it', `setTimeout(() => console.log('last'), 10);\n`),
    script(
      'an unref timer does not',
      `setTimeout(() => console.log('never'), 60_000).unref();\nconsole.log('done');\n`,
    ),
    script(
      'a pending promise does not keep it',
      `new Promise(() => {}).then(() => console.log('never'));\nconsole.log('done');\n`,
    ),
    script(
      'a top-level await that never settles',
      `console.log('before');\nawait new Promise(() => {});\nconsole.log('never');\n`,
    ),
    script(
      'a top-level await that settles',
      `const value = await new Promise((resolve) => setTimeout(resolve, 5, 'value'));\nconsole.log(value);\n`,
    ),
    script(
      'a closed server lets it end',
      `import { createServer } from 'node:http';\nconst server = createServer().listen(3000, () => server.close());\nprocess.on('exit', (code) => console.log('exit', code));\n`,
    ),
    script(
      'an unref server lets it end',
      `import { createServer } from 'node:http';\ncreateServer().listen(3000, () => console.log('listening')).unref();\nsetTimeout(() => console.log('timer'), 20);\n`,
    ),
    server(
      'a server keeps it',
      `import { createServer } from 'node:http';\ncreateServer((_, response) => response.end('up')).listen(3000);\nprocess.on('beforeExit', () => console.log('never'));\n`,
      [get('/'), get('/')],
    ),
    stepped('an interval keeps it', `setInterval(() => {}, 1000);\nconsole.log('up');\n`, [
      printed('up'),
      { do: 'stop', signal: 'SIGTERM' },
    ]),
    script(
      'fs and crypto callbacks keep it',
      program`
      import { randomBytes } from 'node:crypto';
      import { readFile } from 'node:fs';
      import { gzip } from 'node:zlib';
      readFile('package.json', (error, data) => console.log('read', data.length > 0));
      randomBytes(8, () => console.log('random'));
      gzip('x', () => console.log('zipped'));
    `,
      { masks: [{ pattern: /(?:(?:read true|random|zipped)\n){3}/, as: '<all three>\n' }] },
    ),
    server(
      'it ends after the last answer of a server that closes itself',
      program`
      import { createServer } from 'node:http';
      const server = createServer((_, response) => {
        response.setHeader('Connection', 'close');
        response.end('the only one');
        server.close();
      }).listen(3000);
      process.on('exit', (code) => console.log('exit', code));
    `,
      [get('/'), { do: 'exit' }],
    ),
    server(
      'process.exit in a handler',
      program`
      import { createServer } from 'node:http';
      createServer((request, response) => {
        if (request.url === '/quit') process.exit(5);
        response.end('ok');
      }).listen(3000);
    `,
      [get('/'), get('/quit'), { do: 'exit' }],
    ),
    script(
      'a handler of an event target does not keep it',
      `new EventTarget().addEventListener('x', () => {});\nnew AbortController();\nAbortSignal.timeout(60_000);\nconsole.log('done');\n`,
    ),
    script(
      'a MessageChannel',
      `const { port1, port2 } = new MessageChannel();\nport1.on('message', (value) => { console.log('message', value); port1.close(); });\nport2.postMessage({ a: 1 });\n`,
    ),
    script(
      'async work in an exit handler is lost',
      `process.on('exit', async () => { console.log('in exit'); await null; console.log('maybe'); });\n`,
    ),
    script(
      'a long chain of promises is worked off',
      `let n = 0;\nconst next = async () => { n += 1; if (n < 1000) await next(); };\nawait next();\nPromise.resolve().then(() => console.log(n));\n`,
    ),
  ],
};
