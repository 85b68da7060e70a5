// Conformance: small servers on bare node:http, as curious people write them.
import type { Area } from '../case.ts';
import { begin, get, open, post, printed, program, send, server } from '../build-case.ts';

export const miniServers: Area = {
  id: 'mini-servers',
  title: 'Small servers as people write them: node:http',
  cases: [
    server(
      'a clock by server-sent events',
      program`
        import { createServer } from 'node:http';
        const clients = new Set();
        let ticks = 0;
        createServer((req, res) => {
          if (req.url !== '/clock') return res.writeHead(404).end();
          res.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache', Connection: 'keep-alive' });
          res.write('retry: 1000\n\n');
          clients.add(res);
          console.log('clients:', clients.size);
          req.on('close', () => { clients.delete(res); console.log('clients:', clients.size); });
        }).listen(3000);
        setInterval(() => { ticks += 1; for (const res of clients) res.write('event: tick\nid: ' + ticks + '\ndata: ' + JSON.stringify({ open: clients.size }) + '\n\n'); }, 30);
      `,
      [
        open('a', '/clock'),
        { do: 'chunk', name: 'a' },
        { do: 'cancel', name: 'a' },
        printed('clients: 0'),
        get('/'),
      ],
    ),
    server(
      'a chat by long polling',
      program`
        import http from 'node:http';
        const messages = [];
        let waiting = [];
        http.createServer(async (req, res) => {
          const url = new URL(req.url, 'http://' + req.headers.host);
          if (req.method === 'POST') {
            let body = '';
            req.on('data', (chunk) => (body += chunk));
            req.on('end', () => {
              const message = { id: messages.length + 1, ...JSON.parse(body) };
              messages.push(message);
              for (const { res } of waiting) res.setHeader('content-type', 'application/json').end(JSON.stringify([message]));
              waiting = [];
              res.statusCode = 201;
              res.end();
            });
            return;
          }
          const since = +url.searchParams.get('since');
          const news = messages.filter(({ id }) => id > since);
          if (news.length > 0) return res.setHeader('content-type', 'application/json').end(JSON.stringify(news));
          waiting.push({ res });
          console.log('waiting', waiting.length);
          setTimeout(() => { if (!res.headersSent) res.writeHead(204).end(); }, 5000).unref();
        }).listen(3000);
      `,
      [
        begin('poll', '/?since=0'),
        printed('waiting 1'),
        post('/', 'application/json', '{"from":"Ada","text":"hi"}'),
        { do: 'settle', name: 'poll' },
        get('/?since=0'),
      ],
    ),
    server(
      'an upload to a file, with a limit, and its download',
      program`
        import { createServer } from 'node:http';
        import { createReadStream, createWriteStream } from 'node:fs';
        import { mkdir, readdir, rm, stat } from 'node:fs/promises';
        import { Transform } from 'node:stream';
        import { pipeline } from 'node:stream/promises';
        import { basename, join } from 'node:path';
        await mkdir('uploads', { recursive: true });
        const limit = (max) => { let size = 0; return new Transform({ transform(chunk, encoding, done) {
          size += chunk.length; done(size > max ? Object.assign(new Error('too large'), { status: 413 }) : null, chunk); } }); };
        createServer(async (req, res) => {
          const file = join('uploads', basename(decodeURIComponent(new URL(req.url, 'http://x').pathname)));
          try {
            if (req.method === 'PUT') {
              await pipeline(req, limit(1000), createWriteStream(file));
              res.writeHead(201, { Location: '/' + basename(file) });
              res.end((await stat(file)).size + ' bytes\n');
            } else if (req.url === '/') {
              res.end((await readdir('uploads')).join('\n'));
            } else {
              const { size } = await stat(file);
              res.writeHead(200, { 'X-Size': size, 'Content-Type': 'application/octet-stream', 'Content-Disposition': 'attachment; filename="' + basename(file) + '"' });
              await pipeline(createReadStream(file), res);
            }
          } catch (error) {
            console.error(error.code ?? error.message);
            await rm(file, { force: true });
            if (!res.headersSent) res.writeHead(error.status ?? (error.code === 'ENOENT' ? 404 : 500), { Connection: 'close' });
            res.end(error.message);
          }
        }).listen(3000);
      `,
      [
        send('PUT', '/notes.txt', { body: 'line one\nline two\n' }),
        get('/notes.txt'),
        get('/none.txt'),
        send('PUT', '/..%2F..%2Fescape.txt', { body: 'x' }),
        get('/'),
        { do: 'list', folder: 'uploads' },
        { do: 'read', path: 'uploads/notes.txt' },
      ],
    ),
    server(
      'a proxy to its own second port',
      program`
        import http from 'node:http';
        http.createServer((req, res) => {
          if (req.url === '/down') return req.socket.destroy();
          res.writeHead(req.url === '/missing' ? 404 : 200, { 'X-Backend': 'yes', 'Content-Type': 'text/plain' });
          req.pipe(res);
          if (req.method === 'GET') res.write('for ' + req.headers['x-forwarded-for'] + ' via ' + req.headers.via + ' at ' + req.headers.host + '\n');
        }).listen(3001);
        http.createServer((req, res) => {
          const { connection, ...headers } = req.headers;
          const outgoing = http.request({ host: 'localhost', port: 3001, method: req.method, path: req.url,
            headers: { ...headers, via: '1.1 mini', 'x-forwarded-for': '10.0.0.1' } }, (answer) => {
            res.writeHead(answer.statusCode, answer.headers);
            answer.pipe(res);
          });
          outgoing.on('error', (error) => { console.log('backend:', error.code); res.writeHead(502, { 'Content-Type': 'text/plain' }).end('Bad gateway\n'); });
          req.pipe(outgoing);
        }).listen(3000, () => console.log('ready'));
      `,
      [printed('ready'), get('/pets'), post('/', 'text/plain', 'to and fro'), get('/missing'), get('/down')],
    ),
    server(
      'basic auth by hand',
      program`
        import { createServer } from 'node:http';
        import { timingSafeEqual, createHash } from 'node:crypto';
        const sha = (text) => createHash('sha256').update(text).digest();
        const users = new Map([['ada', sha('secret:word')]]);
        createServer((req, res) => {
          const [scheme, credentials = ''] = (req.headers.authorization ?? '').split(' ');
          const [, name, password] = /^([^:]*):(.*)$/s.exec(Buffer.from(credentials, 'base64').toString()) ?? [];
          const known = users.get(name);
          if (scheme !== 'Basic' || !known || !timingSafeEqual(known, sha(password))) {
            res.writeHead(401, { 'WWW-Authenticate': 'Basic realm="Mini", charset="UTF-8"' });
            return res.end('Who are you?');
          }
          res.end('Hello, ' + name);
        }).listen(process.env.PORT ?? 3000);
      `,
      [
        get('/'),
        get('/', [['Authorization', 'Basic YWRhOnNlY3JldDp3b3Jk']]),
        get('/', [['Authorization', 'Basic YWRhOndyb25n']]),
        get('/', [['Authorization', 'Bearer x']]),
      ],
    ),
    server(
      'a rate limit in a Map',
      program`
        import { createServer } from 'node:http';
        const hits = new Map();
        createServer((req, res) => {
          const key = req.headers['x-api-key'] ?? req.socket.remoteAddress.replace('::ffff:', '');
          const { count } = hits.get(key) ?? { count: 0 };
          hits.set(key, { count: count + 1, since: Date.now() });
          res.setHeader('RateLimit-Limit', 2).setHeader('RateLimit-Remaining', Math.max(0, 1 - count));
          if (count >= 2) {
            res.statusCode = 429;
            res.statusMessage = 'Slow Down';
            res.setHeader('Retry-After', '60');
            return res.end(JSON.stringify({ error: 'too many', key }));
          }
          res.end('fine');
        }).listen(3000);
      `,
      [get('/'), get('/'), get('/'), get('/', [['X-Api-Key', 'other']])],
    ),
    server(
      'an ETag made by hash, and conditional requests',
      program`
        import { createServer } from 'node:http';
        import { createHash } from 'node:crypto';
        const page = '<h1>Pets</h1>'.repeat(20);
        const etag = '"' + createHash('sha1').update(page).digest('base64url') + '"';
        createServer((req, res) => {
          res.setHeader('ETag', etag);
          res.setHeader('Last-Modified', new Date(0).toUTCString());
          res.setHeader('Cache-Control', 'max-age=60, must-revalidate');
          if ((req.headers['if-none-match'] ?? '').split(/,\s*/).includes(etag)) return res.writeHead(304).end();
          res.setHeader('Content-Type', 'text/html; charset=utf-8');
          res.setHeader('Content-Length', Buffer.byteLength(page));
          res.end(req.method === 'HEAD' ? undefined : page);
        }).listen(3000);
      `,
      [get('/'), send('HEAD', '/'), get('/', [['If-None-Match', '"x", "OvY9VzBRaIL-9X2ZjUQju6BLr5U"']])],
    ),
    server(
      'gzip by zlib in a pipeline',
      program`
        import { createServer } from 'node:http';
        import { pipeline, Readable } from 'node:stream';
        import zlib from 'node:zlib';
        import { createReadStream } from 'node:fs';
        createServer((req, res) => {
          const accepts = req.headers['accept-encoding'] ?? '';
          res.setHeader('Vary', 'Accept-Encoding');
          const done = (error) => error && console.error('stopped:', error.code);
          if (req.url === '/unzip') return pipeline(req, zlib.createGunzip(), res, (error) => { console.log(error ? error.code : 'unzipped'); if (error) res.statusCode = 400, res.end(); });
          const source = req.url === '/file' ? createReadStream('page.txt') : Readable.from(['a', 'b', 'c']);
          if (/\bdeflate\b/.test(accepts)) { res.writeHead(200, { 'Content-Encoding': 'deflate' }); pipeline(source, zlib.createDeflate(), res, done); }
          else { res.writeHead(200); pipeline(source, res, done); }
        }).listen(3000);
        const zipped = zlib.gzipSync('zipped text');
        setTimeout(async () => {
          const answer = await fetch('http://localhost:3000/file', { headers: { 'accept-encoding': 'deflate' } });
          console.log(answer.headers.get('content-encoding'), (await answer.text()).length);
          console.log(await (await fetch('http://localhost:3000/unzip', { method: 'POST', body: zipped })).text());
          await fetch('http://localhost:3000/unzip', { method: 'POST', body: 'no gzip' }).catch(({ name, message, cause }) => console.log(name, message, cause.name, cause.code, cause.message));
        }, 50);
      `,
      [get('/'), get('/file'), printed('UND_ERR')],
      { files: { 'page.txt': 'text '.repeat(1000) } },
    ),
    server(
      'JSON lines, streamed both ways',
      program`
        import { createServer } from 'node:http';
        import { createInterface } from 'node:readline';
        import { Readable } from 'node:stream';
        async function* rows(count) { for (let id = 1; id <= count; id++) { await new Promise(setImmediate); yield JSON.stringify({ id, square: id ** 2 }) + '\n'; } }
        createServer(async (req, res) => {
          res.setHeader('content-type', 'application/x-ndjson');
          if (req.method === 'GET') return Readable.from(rows(5)).pipe(res);
          let line = 0;
          for await (const text of createInterface({ input: req, crlfDelay: Infinity })) {
            line += 1;
            if (text.trim() === '') continue;
            try { res.write(JSON.stringify({ line, keys: Object.keys(JSON.parse(text)) }) + '\n'); }
            catch (error) { res.write(JSON.stringify({ line, error: error.name }) + '\n'); }
          }
          res.end();
        }).listen(3000);
      `,
      [get('/'), post('/', 'application/x-ndjson', '{"a":1,"b":2}\r\n\r\nbroken\n{"c":3}')],
    ),
  ],
};
