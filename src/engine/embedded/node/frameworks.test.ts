// The packages that the course teaches, unmodified: Hono, Express 5, Nunjucks with views on disk, Zod.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundlePackages } from './testing/packages.ts';
import { start, type ProgramResponse, type RunningProgram } from './testing/program.ts';

const files = {
  '/app/views/page.html': '<h1>{{ title }}</h1>{% for pet in pets %}<li>{{ pet }}</li>{% endfor %}',
  '/app/public/a.css': 'body{}',
  '/app/public/long.txt': 'x'.repeat(200_000),
};

const honoApp = `
const { Hono } = require('hono'); const { serve } = require('@hono/node-server');
const { serveStatic } = require('@hono/node-server/serve-static'); const { setCookie, getCookie } = require('hono/cookie');
const { streamSSE } = require('hono/streaming'); const nunjucks = require('nunjucks'); const { z } = require('zod');
const views = new nunjucks.Environment(new nunjucks.FileSystemLoader('views'));
const app = new Hono();
app.use('/static/*', serveStatic({ root: './public', rewriteRequestPath: (path) => path.replace('/static', '') }));
app.get('/', (c) => c.text('hi'));
app.get('/page', (c) => c.html(views.render('page.html', { title: 'A & B', pets: ['Rex'] })));
app.post('/form', async (c) => c.json(await c.req.parseBody()));
app.post('/pets', async (c) => { const r = z.object({ n: z.number() }).safeParse(await c.req.json()); return r.success ? c.json(r.data, 201) : c.json(r.error.issues.length, 422); });
app.get('/cookie', (c) => { setCookie(c, 'a', '1'); setCookie(c, 'b', '2', { httpOnly: true }); return c.text(getCookie(c, 'in') ?? 'none'); });
app.get('/raw', (c) => { const headers = new Headers(); headers.append('set-cookie', 'x=1'); headers.append('set-cookie', 'y=2'); return new Response(c.req.raw.clone().headers.get('cookie'), { headers }); });
app.get('/sse', (c) => streamSSE(c, async (s) => { for (const data of ['0', '1']) { await s.writeSSE({ data }); await s.sleep(2); } }));
app.get('/throw', () => { throw new Error('boom'); });
app.post('/echo', (c) => c.body(c.req.raw.body));
app.get('/self', async (c) => c.text(await (await fetch('http://localhost:3000/')).text()));
app.delete('/gone', (c) => c.body(null, 204));
serve({ fetch: app.fetch, port: 3000 }, (info) => console.log('listening', info.port));`;

const expressApp = `
const express = require('express'); const nunjucks = require('nunjucks');
const app = express(); nunjucks.configure('views', { express: app });
app.use(express.json(), express.urlencoded({ extended: false })); app.use('/static', express.static('public'));
app.get('/', (req, res) => res.send('hi'));
app.get('/page', (req, res) => res.render('page.html', { title: 'T', pets: ['Rex'] }));
app.post('/body', (req, res) => res.status(201).json(req.body));
app.get('/async', async () => { throw Object.assign(new Error('nope'), { status: 418 }); });
app.get('/cookie', (req, res) => res.cookie('a', '1', { httpOnly: true }).cookie('b', '2').redirect('/'));
app.get('/file', (req, res) => res.sendFile('/app/public/a.css'));
app.get('/pets/:id', (req, res) => res.type('txt').send(req.params.id + req.query.q));
app.use((err, req, res, next) => res.status(err.status ?? 500).send(err.message));
app.listen(3000, () => console.log('listening'));`;

let programs: Record<'hono' | 'express', RunningProgram>;

beforeAll(async () => {
  const hono = [
    'hono',
    'hono/cookie',
    'hono/streaming',
    '@hono/node-server',
    '@hono/node-server/serve-static',
  ];
  const packages = await bundlePackages([...hono, 'express', 'nunjucks', 'zod']);
  programs = {
    hono: await start(honoApp, { files, packages }),
    express: await start(expressApp, { files, packages }),
  };
}, 60_000);

afterAll(async () => {
  await Promise.all(Object.values(programs).map((program) => program.stop()));
});

type Expected = Partial<Pick<ProgramResponse, 'status' | 'body' | 'headers'>>;
type Row = [request: string, expected: Expected, body?: string, type?: string];

async function ask(program: RunningProgram, [line, , body, type]: Row): Promise<ProgramResponse> {
  const [method = 'GET', path = '/'] = line.split(' ');
  const headers: [string, string][] = [['Cookie', 'in=9']];
  if (type !== undefined) headers.push(['Content-Type', type]);
  if (body === undefined) return program.request({ method, path, headers });
  headers.push(['Content-Length', String(Buffer.byteLength(body))]);
  return program.request({ method, path, headers, body: new TextEncoder().encode(body) });
}

const form = 'application/x-www-form-urlencoded';
const json = 'application/json';
const multipart = '--X\r\nContent-Disposition: form-data; name="f"\r\n\r\nv\r\n--X--\r\n';

const honoRows: Row[] = [
  ['GET /', { status: 200, body: 'hi' }],
  ['HEAD /', { status: 200, body: '' }],
  ['GET /none', { status: 404, body: '404 Not Found' }],
  ['GET /page', { status: 200, body: '<h1>A &amp; B</h1><li>Rex</li>' }],
  ['POST /form', { body: '{"a":"1 2"}' }, 'a=1+2', form],
  ['POST /form', { body: '{"f":"v"}' }, multipart, 'multipart/form-data; boundary=X'],
  ['POST /pets', { status: 201, body: '{"n":1}' }, '{"n":1}', json],
  ['POST /pets', { status: 422, body: '1' }, '{"n":"x"}', json],
  ['GET /raw', { body: 'in=9' }],
  ['GET /sse', { body: 'data: 0\n\ndata: 1\n\n' }],
  ['GET /throw', { status: 500, body: 'Internal Server Error' }],
  ['POST /echo', { body: 'echoed' }, 'echoed', 'text/plain'],
  ['GET /self', { body: 'hi' }],
  ['DELETE /gone', { status: 204, body: '' }],
  ['GET /static/a.css', { status: 200, body: 'body{}' }],
  ['GET /static/long.txt', { status: 200, body: files['/app/public/long.txt'] }],
  ['GET /static/none', { status: 404 }],
];

const expressRows: Row[] = [
  ['GET /', { status: 200, body: 'hi' }],
  ['HEAD /', { status: 200, body: '' }],
  ['GET /none', { status: 404 }],
  ['GET /page', { status: 200, body: '<h1>T</h1><li>Rex</li>' }],
  ['POST /body', { status: 201, body: '{"n":1}' }, '{"n":1}', json],
  ['POST /body', { status: 201, body: '{"a":"1 2"}' }, 'a=1+2', form],
  ['POST /body', { status: 400 }, '{"n":', json],
  ['GET /async', { status: 418, body: 'nope' }],
  ['GET /file', { status: 200, body: 'body{}' }],
  ['GET /pets/7?q=8', { status: 200, body: '78' }],
  ['GET /static/a.css', { status: 200, body: 'body{}' }],
  ['GET /static/long.txt', { status: 200, body: files['/app/public/long.txt'] }],
];

describe('Hono on @hono/node-server', () => {
  test.each(honoRows)('%s', async (...row) => {
    expect(await ask(programs.hono, row)).toMatchObject(row[1]);
  });

  test('keeps several cookies apart', async () => {
    for (const path of ['/cookie', '/raw']) {
      const { headers } = await ask(programs.hono, [`GET ${path}`, {}]);
      expect(headers.filter(([name]) => name.toLowerCase() === 'set-cookie')).toHaveLength(2);
    }
  });

  test('streams events one by one', async () => {
    expect((await ask(programs.hono, ['GET /sse', {}])).chunks).toHaveLength(2);
  });
});

describe('Express 5', () => {
  test.each(expressRows)('%s', async (...row) => {
    expect(await ask(programs.express, row)).toMatchObject(row[1]);
  });

  test('redirects with cookies', async () => {
    const { status, headers } = await ask(programs.express, ['GET /cookie', {}]);
    expect(status).toBe(302);
    expect(headers).toContainEqual(['Set-Cookie', 'a=1; Path=/; HttpOnly']);
    expect(headers).toContainEqual(['Set-Cookie', 'b=2; Path=/']);
  });
});
