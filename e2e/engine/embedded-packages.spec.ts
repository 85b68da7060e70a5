// The embedded engine in a bare page: npm packages that run unmodified.
import { expect, test } from 'playwright/test';
import type { EngineRequest } from '../../src/engine/port.ts';
import { play, playToEnd, program, useEmbeddedPage } from './embedded-programs.ts';

useEmbeddedPage();

const json = (path: string, value: unknown): EngineRequest => ({
  method: 'POST',
  path,
  headers: [['Content-Type', 'application/json']],
  body: new TextEncoder().encode(JSON.stringify(value)),
});

test('Fastify with routes, schemas, hooks and errors', async ({ page }) => {
  const source = `import fastify from 'fastify';
const app = fastify();
app.addHook('onRequest', async (_, reply) => { reply.header('X-Hook', 'yes'); });
app.get('/pets/:id', async (request) => ({ id: request.params.id }));
app.post('/pets', { schema: { body: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } } } },
  async (request, reply) => reply.code(201).send({ name: request.body.name }));
app.get('/broken', async () => { throw new Error('broken'); });
console.log(await app.inject('/pets/1').then((response) => response.json()));
await app.listen({ port: 3000 });`;
  const { answers, stdout, stderr } = await play(page, program(source), {
    requests: [
      { path: '/pets/7' },
      json('/pets', { name: 'Mo' }),
      json('/pets', {}),
      { path: '/broken' },
      { path: '/no' },
    ],
  });
  expect(stderr).toBe('');
  expect(stdout).toBe("{ id: '1' }\n");
  expect(answers).toMatchObject([
    { status: 200, text: '{"id":"7"}' },
    { status: 201, text: '{"name":"Mo"}' },
    { status: 400, text: expect.stringContaining("must have required property 'name'") },
    { status: 500, text: expect.stringContaining('broken') },
    { status: 404, text: expect.stringContaining('Route GET:/no not found') },
  ]);
});

test('Express with sessions, signed cookies and Nunjucks', async ({ page }) => {
  const source = `import express from 'express';
import session from 'express-session';
import cookieParser from 'cookie-parser';
import nunjucks from 'nunjucks';
const app = express();
nunjucks.configure('views', { express: app });
app.use(cookieParser('secret'), session({ secret: 'secret', resave: false, saveUninitialized: true }));
app.get('/', (req, res) => { req.session.visits = (req.session.visits ?? 0) + 1; res.cookie('a', '1', { signed: true }).render('page.html', { n: req.session.visits }); });
app.get('/signed', (req, res) => res.json(req.signedCookies));
app.listen(3000);`;
  const answers = await page.evaluate(
    async (project) => {
      const run = await embedded.engine.run(project);
      await run.listening;
      const texts: unknown[] = [];
      let cookie = '';
      for (const path of ['/', '/', '/signed']) {
        const { headers, body } = await run.request({ path, headers: cookie ? [['Cookie', cookie]] : [] });
        const set = headers
          .filter(([name]) => name.toLowerCase() === 'set-cookie')
          .map(([, value]) => value.split(';')[0]);
        cookie ||= set.join('; ');
        texts.push(await new Response(body as ReadableStream<Uint8Array<ArrayBuffer>>).text());
      }
      return texts;
    },
    program(source, { 'views/page.html': '<p>{{ n }}</p>' }),
  );
  expect(answers).toEqual(['<p>1</p>', '<p>2</p>', expect.stringContaining('"a":"1"')]);
});

test('Eta with views on disk', async ({ page }) => {
  const source = `import { Eta } from 'eta';
const eta = new Eta({ views: import.meta.dirname + '/../views' });
console.log(eta.render('./page', { pets: ['<Mo>', 'Rex'] }));`;
  const view = '<% it.pets.forEach((pet) => { %><li><%= pet %></li><% }) %>';
  const { stdout, stderr } = await playToEnd(page, program(source, { 'views/page.eta': view }));
  expect(stderr + stdout).toBe('<li>&lt;Mo&gt;</li><li>Rex</li>\n');
});

test('bcryptjs and Zod', async ({ page }) => {
  const source = `import bcrypt from 'bcryptjs';
import { z } from 'zod';
const hash = await bcrypt.hash('secret', 4);
console.log(hash.slice(0, 7), await bcrypt.compare('secret', hash), bcrypt.compareSync('other', hash));
console.log(z.object({ age: z.coerce.number().int() }).safeParse({ age: '7' }));`;
  const { stdout, stderr } = await playToEnd(page, program(source));
  expect(stderr + stdout).toBe('$2b$04$ true false\n{ success: true, data: { age: 7 } }\n');
});

test('Drizzle over node:sqlite', async ({ page }) => {
  const source = `import { DatabaseSync } from 'node:sqlite';
import { eq } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { drizzle } from 'drizzle-orm/sqlite-proxy';
const sqlite = new DatabaseSync(':memory:');
sqlite.exec('CREATE TABLE pets (id INTEGER PRIMARY KEY, name TEXT NOT NULL)');
const db = drizzle(async (sql, params, method) => {
  const statement = sqlite.prepare(sql);
  statement.setReturnArrays(true);
  if (method === 'run') { statement.run(...params); return { rows: [] }; }
  return { rows: method === 'get' ? statement.get(...params) : statement.all(...params) };
});
const pets = sqliteTable('pets', { id: integer('id').primaryKey(), name: text('name').notNull() });
await db.insert(pets).values([{ name: 'Mo' }, { name: 'Rex' }]);
console.log(await db.select().from(pets).where(eq(pets.name, 'Rex')), (await db.query) !== undefined);`;
  const { stdout, stderr } = await playToEnd(page, program(source));
  expect(stderr + stdout).toBe("[ { id: 2, name: 'Rex' } ] true\n");
});
