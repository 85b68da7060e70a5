// Conformance: small apps on frameworks and packages, as curious people write them.
import type { Area } from '../case.ts';
import { get, post, printed, program, send, server } from '../build-case.ts';

const form = 'application/x-www-form-urlencoded';

export const miniApps: Area = {
  id: 'mini-apps',
  title: 'Small apps as people write them: frameworks and packages',
  cases: [
    server(
      'Express: routers, static files, cookies, sessions, errors',
      program`
        import express, { Router } from 'express';
        import cookieParser from 'cookie-parser';
        import session from 'express-session';
        const app = express();
        app.disable('x-powered-by');
        app.use(express.static('public', { maxAge: '1h', index: 'home.html' }));
        app.use(express.json(), express.urlencoded({ extended: true }));
        app.use(cookieParser('sign'));
        app.use(session({ secret: 'keyboard', resave: false, saveUninitialized: false, name: 'sid', genid: () => 'fixed' }));
        const api = Router({ mergeParams: true });
        api.param('id', (req, res, next, id) => { req.pet = { id: Number(id) }; next(Number.isNaN(req.pet.id) ? new TypeError('id') : undefined); });
        api.route('/pets/:id').get((req, res) => res.json(req.pet)).delete((req, res) => res.sendStatus(204)).all((req, res, next) => next({ status: 405 }));
        api.get('/visits', (req, res) => { req.session.visits = (req.session.visits ?? 0) + 1; res.send('visit ' + req.session.visits); });
        api.post('/echo', (req, res) => res.status(201).location('/echo/1').json({ body: req.body, cookies: req.cookies, signed: req.signedCookies }));
        api.get('/cookie', (req, res) => res.cookie('plain', 'a b', { httpOnly: true, sameSite: 'lax' }).cookie('mine', { a: 1 }, { signed: true }).clearCookie('old').end());
        app.use('/api', api);
        app.get('/files/*path', (req, res) => res.json(req.params));
        app.get('/{:lang}/about', (req, res) => res.json(req.params));
        app.get('/boom', async () => { throw Object.assign(new Error('boom'), { status: 503, expose: true }); });
        app.use((req, res) => res.status(404).type('txt').send('no ' + req.method + ' ' + req.originalUrl));
        app.use((error, req, res, next) => { console.log(error.name, error.message, error.status); res.status(error.status ?? 500).json({ error: error.message }); });
        const server = app.listen(3000, (error) => console.log('listening', error, server.address().port));
      `,
      [
        printed('listening'),
        get('/'),
        get('/style.css'),
        get('/style.css', [['Range', 'bytes=0-3']]),
        get('/api/pets/7'),
        get('/api/pets/x'),
        send('DELETE', '/api/pets/7'),
        send('PUT', '/api/pets/7'),
        get('/api/visits'),
        get('/api/visits', [['Cookie', 'sid=s%3Afixed.zudL9ApNfmABoBsvyVJCCLjBoeWM%2BAsEDpcW8O6awFQ']]),
        send('POST', '/api/echo', {
          headers: [
            ['Content-Type', form],
            ['Cookie', 'a=1; b=x%20y'],
          ],
          body: 'pet[name]=Ada&pet[tags][]=x&pet[tags][]=y&q=1+2',
        }),
        post('/api/echo', 'application/json', '{"a":'),
        get('/api/cookie'),
        get('/files/a/b%20c.txt'),
        get('/de/about'),
        get('/about'),
        get('/boom'),
        get('/nothing?x=1'),
      ],
      {
        files: { 'public/home.html': '<h1>Home</h1>\n', 'public/style.css': 'body { color: teal }\n' },
      },
    ),
    server(
      'Fastify: schemas, hooks, plugins, errors',
      program`
        import Fastify from 'fastify';
        const app = Fastify({ logger: false });
        const pets = [{ id: 1, name: 'Ada', secret: true }];
        app.addHook('onRequest', async (request, reply) => { reply.header('x-hook', request.method); });
        app.addHook('preHandler', (request, reply, done) => { request.log.info('unseen'); done(); });
        app.addHook('onResponse', async (request, reply) => console.log(request.method, request.url, reply.statusCode));
        app.decorate('count', () => pets.length);
        app.decorateRequest('user', null);
        app.register(async (scope) => {
          scope.get('/', { schema: { querystring: { type: 'object', properties: { limit: { type: 'integer', minimum: 1, default: 10 } } },
            response: { 200: { type: 'array', items: { type: 'object', properties: { id: { type: 'integer' }, name: { type: 'string' } } } } } } },
            async (request) => pets.slice(0, request.query.limit));
          scope.post('/', { schema: { body: { type: 'object', required: ['name'], properties: { name: { type: 'string', minLength: 2 } }, additionalProperties: false } } },
            async (request, reply) => { pets.push({ id: pets.length + 1, ...request.body }); return reply.code(201).send(pets.at(-1)); });
          scope.get('/:id', async (request, reply) => pets.find(({ id }) => id === Number(request.params.id)) ?? reply.callNotFound());
          scope.get('/boom', async () => { throw Object.assign(new Error('no way'), { statusCode: 418 }); });
        }, { prefix: '/pets' });
        app.get('/count', function () { return { count: this.count() }; });
        app.get('/text', async (request, reply) => { reply.type('text/html'); return '<p>text</p>'; });
        app.setNotFoundHandler((request, reply) => reply.code(404).send({ missing: request.url }));
        try { console.log(await app.listen({ port: 3000 })); } catch (error) { console.error(error); process.exit(1); }
        console.log((await app.inject('/count')).json());
      `,
      [
        printed('count'),
        get('/pets?limit=5'),
        get('/pets?limit=zero'),
        post('/pets', 'application/json', '{"name":"Grace"}'),
        post('/pets', 'application/json', '{"name":"x"}'),
        post('/pets', 'application/json', '{"nam'),
        post('/pets', 'text/xml', '<a/>'),
        get('/pets/2'),
        get('/pets/9'),
        get('/pets/boom'),
        get('/count'),
        get('/text'),
        send('OPTIONS', '/count'),
        printed('OPTIONS'),
      ],
    ),
    server(
      'a notes app on sqlite, Nunjucks and Hono',
      program`
        import { Hono } from 'hono';
        import { serve } from '@hono/node-server';
        import { serveStatic } from '@hono/node-server/serve-static';
        import { getCookie, setCookie } from 'hono/cookie';
        import { csrf } from 'hono/csrf';
        import { DatabaseSync } from 'node:sqlite';
        import nunjucks from 'nunjucks';
        const db = new DatabaseSync('notes.db');
        db.exec('CREATE TABLE IF NOT EXISTS notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL CHECK (length(text) > 0), done INTEGER DEFAULT 0) STRICT');
        const views = nunjucks.configure('views', { autoescape: true, trimBlocks: true });
        views.addFilter('shout', (text) => text.toUpperCase());
        const app = new Hono();
        app.use('/assets/*', serveStatic({ root: './' }));
        app.get('/', (c) => { setCookie(c, 'seen', 'yes', { path: '/', httpOnly: true }); return c.html(views.render('list.njk', { notes: db.prepare('SELECT * FROM notes ORDER BY id').all(), seen: getCookie(c, 'seen') })); });
        app.post('/notes', async (c) => {
          const { text } = await c.req.parseBody();
          try { db.prepare('INSERT INTO notes (text) VALUES (?)').run(text); } catch (error) { console.log(error.code, error.message); return c.text(error.message, 422); }
          return c.redirect('/', 303);
        });
        app.delete('/notes/:id{[0-9]+}', (c) => { const { changes } = db.prepare('DELETE FROM notes WHERE id = ?').run(c.req.param('id')); return changes ? c.body(null, 204) : c.notFound(); });
        app.onError((error, c) => { console.error(error.message); return c.text('broken', 500); });
        serve({ fetch: app.fetch, port: 3000 }, ({ port }) => console.log('http://localhost:' + port));
      `,
      [
        printed('http'),
        get('/'),
        post('/notes', form, 'text=Buy+%3Cmilk%3E+%26+tea'),
        post('/notes', form, 'text='),
        get('/', [['Cookie', 'seen=yes']]),
        send('DELETE', '/notes/1'),
        send('DELETE', '/notes/1'),
        send('DELETE', '/notes/x'),
        get('/assets/app.js'),
        get('/assets/../package.json'),
      ],
      {
        files: {
          'views/base.njk':
            '<!doctype html>\n<title>{% block title %}Notes{% endblock %}</title>\n{% block body %}{% endblock %}\n',
          'views/list.njk':
            '{% extends "base.njk" %}\n{% block title %}{{ notes | length }} notes{% if seen %} again{% endif %}{% endblock %}\n{% block body %}\n<ul>\n{% for note in notes %}\n  <li class="{{ "first" if loop.first }}">{{ note.text | shout }}</li>\n{% else %}\n  <li>None</li>\n{% endfor %}\n</ul>\n{% endblock %}\n',
          'assets/app.js': 'console.log("app");\n',
        },
      },
    ),
    server(
      'Hono: tokens, compression, JSX without a compiler',
      program`
        import { Hono } from 'hono';
        import { HTTPException } from 'hono/http-exception';
        import { compress } from 'hono/compress';
        import { css, Style } from 'hono/css';
        import { html } from 'hono/html';
        import { jsx } from 'hono/jsx';
        import { jsxRenderer } from 'hono/jsx-renderer';
        import { jwt, sign, verify } from 'hono/jwt';
        import { languageDetector } from 'hono/language';
        import { serve } from '@hono/node-server';
        const app = new Hono();
        app.onError((error, c) => { console.log(error instanceof HTTPException, error.message); return error instanceof HTTPException ? error.getResponse() : c.text('other', 500); });
        app.use('/private/*', jwt({ secret: 'key', alg: 'HS256' }));
        app.get('/private/me', (c) => c.json(c.get('jwtPayload')));
        app.use('/big/*', compress());
        app.get('/big/text', (c) => c.text('text '.repeat(1000)));
        app.use('/pages/*', jsxRenderer(({ children }) => jsx('html', {}, jsx('body', {}, children))));
        app.get('/pages/one', (c) => c.render(jsx('p', { class: 'a' }, '<hi>', html\`<i>\${'<'}</i>\`)));
        app.get('/language', languageDetector({ supportedLanguages: ['en', 'de'], fallbackLanguage: 'en' }), (c) => c.text(c.get('language')));
        const token = await sign({ sub: 'ada' }, 'key');
        console.log(token, await verify(token, 'key', 'HS256'), typeof css, typeof Style);
        serve(app);
      `,
      [
        get('/private/me'),
        get('/private/me', [
          ['Authorization', 'Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJhZGEifQ.x'],
        ]),
        get('/big/text'),
        get('/pages/one'),
        get('/language', [['Accept-Language', 'de-AT, en;q=0.5']]),
      ],
    ),
    server(
      'a site on Eta',
      program`
        import { createServer } from 'node:http';
        import { Eta } from 'eta';
        import { join } from 'node:path';
        const eta = new Eta({ views: join(import.meta.dirname, 'views'), cache: true });
        createServer((req, res) => {
          res.setHeader('Content-Type', 'text/html; charset=utf-8');
          try { res.end(eta.render(req.url === '/raw' ? './raw' : './page', { title: 'Pets', pets: ['Ada', '<b>'] })); }
          catch (error) { console.log(error.name); res.writeHead(500).end(error.message); }
        }).listen(3000);
        console.log(eta.renderString('<%= it.a %> <%~ it.b %>', { a: '<', b: '<' }));
      `,
      [get('/'), get('/raw')],
      {
        files: {
          'views/layout.eta': '<title><%= it.title %></title>\n<%~ it.body %>\n',
          'views/page.eta':
            '<% layout("./layout") %>\n<% it.pets.forEach((pet) => { %>\n<li><%= pet %></li>\n<% }) %>\n',
          'views/raw.eta': '<%= it.pets.nothing.name %>',
        },
      },
    ),
    server(
      'a login with bcryptjs and tokens made by hand',
      program`
        import { createServer } from 'node:http';
        import bcrypt from 'bcryptjs';
        import { createHmac, randomBytes, randomUUID, scryptSync } from 'node:crypto';
        const users = new Map([['ada', await bcrypt.hash('correct horse', 4)]]);
        const sign = (payload) => { const body = Buffer.from(JSON.stringify(payload)).toString('base64url'); return body + '.' + createHmac('sha256', 'key').update(body).digest('base64url'); };
        const verify = (token) => { const [body, mac] = token.split('.'); return createHmac('sha256', 'key').update(body).digest('base64url') === mac ? JSON.parse(Buffer.from(body, 'base64url')) : null; };
        createServer(async (req, res) => {
          if (req.method === 'POST') {
            const chunks = [];
            for await (const chunk of req) chunks.push(chunk);
            const fields = new URLSearchParams(Buffer.concat(chunks).toString());
            const ok = await bcrypt.compare(fields.get('password') ?? '', users.get(fields.get('name')) ?? '');
            return ok ? res.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ token: sign({ sub: fields.get('name') }) })) : res.writeHead(401).end('wrong');
          }
          const token = req.headers.authorization?.replace(/^Bearer /, '');
          const user = token && verify(token);
          res.writeHead(user ? 200 : 403).end(user ? 'hello ' + user.sub : 'no');
        }).listen(3000);
        console.log(randomUUID().length, randomBytes(16).toString('hex').length, scryptSync('a', 'b', 16).toString('hex'), bcrypt.getRounds(users.get('ada')));
      `,
      [
        post('/', form, 'name=ada&password=correct+horse'),
        post('/', form, 'name=ada&password=wrong'),
        post('/', form, 'name=eve&password=wrong'),
        get('/', [
          ['Authorization', 'Bearer eyJzdWIiOiJhZGEifQ.g_Zm3ETgyh5_h8YsS3pdM1RdknfVixSWKNbZNglJcbA'],
        ]),
        get('/'),
      ],
    ),
  ],
};
