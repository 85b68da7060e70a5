// Conformance: Express 5, as its guide shows it.
import type { Area } from '../case.ts';
import { get, post, printed, program, script, send, server } from '../build-case.ts';

/** An Express program on port 3000; the statements add to `app`. */
function app(statements: string): string {
  return program`
    import express from 'express';
    const app = express();
    ${statements}
    app.listen(3000);
  `;
}

const site = {
  'public/style.css': 'h1 { color: rebeccapurple; }\n',
  'public/index.html': '<h1>Static</h1>\n',
};

export const expressArea: Area = {
  id: 'express',
  title: 'Express 5: routing, requests, responses, errors',
  cases: [
    server('send text', app(`app.get('/', (req, res) => res.send('Hello'));`), [get('/'), send('HEAD', '/')]),
    server(
      'send JSON, a buffer, nothing',
      app(
        `app.get('/json', (req, res) => res.send({ a: 1 })); app.get('/buffer', (req, res) => res.send(Buffer.from('b'))); app.get('/none', (req, res) => res.send());`,
      ),
      [get('/json'), get('/buffer'), get('/none')],
    ),
    server('nothing found', app(`app.get('/', (req, res) => res.send('home'));`), [
      get('/nope?<b>'),
      post('/', 'text/plain', ''),
    ]),
    server('status and json', app(`app.get('/', (req, res) => res.status(201).json({ name: 'Zoë' }));`), [
      get('/'),
    ]),
    server('sendStatus', app(`app.get('/:code', (req, res) => res.sendStatus(Number(req.params.code)));`), [
      get('/404'),
      get('/204'),
    ]),
    server(
      'parameters',
      app(
        `app.get('/pets/:kind/:id', (req, res) => res.json(req.params)); app.get('/files/*path', (req, res) => res.json(req.params.path)); app.get('/opt{/:x}', (req, res) => res.json(req.params));`,
      ),
      [
        get('/pets/cat/7'),
        get('/pets/a%20b/1'),
        get('/files/a/b'),
        get('/opt'),
        get('/opt/1'),
        get('/pets/%zz/1'),
        printed('status: 400'),
      ],
    ),
    server('query', app(`app.get('/', (req, res) => res.json(req.query));`), [get('/?a=1&b=2&b=3&c[d]=4')]),
    server(
      'request properties',
      app(
        `app.get('/x', (req, res) => res.json([req.method, req.path, req.originalUrl, req.hostname, req.host, req.protocol, req.secure, req.xhr, req.get('X-Own'), req.ip !== undefined, req.subdomains]));`,
      ),
      [get('/x?y=1', [['X-Own', 'v']])],
    ),
    server(
      'express.json',
      app(`app.use(express.json()); app.post('/', (req, res) => res.json({ got: req.body ?? 'nothing' }));`),
      [post('/', 'application/json', '{"a":[1]}'), post('/', 'text/plain', '{"a":1}')],
    ),
    server(
      'express.json with broken JSON',
      app(
        `app.use(express.json()); app.use((error, req, res, next) => res.status(error.status).json([error.type, error.name, error.message]));`,
      ),
      [post('/', 'application/json', '{"a":')],
    ),
    server(
      'express.urlencoded',
      app(
        `app.use(express.urlencoded({ extended: true })); app.post('/', (req, res) => res.json(req.body));`,
      ),
      [post('/', 'application/x-www-form-urlencoded', 'name=O%27Malley&tags[]=a&tags[]=b&deep[x]=1')],
    ),
    server(
      'express.text and express.raw',
      app(
        `app.post('/text', express.text(), (req, res) => res.send(req.body.toUpperCase())); app.post('/raw', express.raw(), (req, res) => res.send(String(req.body.length)));`,
      ),
      [
        post('/text', 'text/plain', 'abc'),
        post('/raw', 'application/octet-stream', new Uint8Array([1, 2, 200])),
      ],
    ),
    server(
      'a body above the limit',
      app(
        `app.use(express.text({ limit: 5 })); app.use((error, req, res, next) => res.status(error.status).send(error.type));`,
      ),
      [post('/', 'text/plain', 'longer than five')],
    ),
    server(
      'static files',
      app(`app.use(express.static('public'));`),
      [
        get('/style.css'),
        get('/'),
        get('/none.css'),
        get('/../main.js'),
        get('/style.css', [['Range', 'bytes=0-1']]),
      ],
      { files: site },
    ),
    server(
      'sendFile',
      app(
        `app.get('/', (req, res) => res.sendFile('index.html', { root: 'public' })); app.get('/none', (req, res) => res.sendFile('none.html', { root: 'public' }, (error) => res.status(error.status).send(error.code)));`,
      ),
      [get('/'), get('/none')],
      { files: site },
    ),
    server(
      'redirect',
      app(
        `app.post('/', (req, res) => res.redirect(303, '/there')); app.get('/', (req, res) => res.redirect('/x y'));`,
      ),
      [
        post('/', 'text/plain', ''),
        get('/', [['Accept', 'text/html']]),
        get('/', [['Accept', 'text/plain']]),
      ],
    ),
    server(
      'cookies',
      app(
        `app.get('/', (req, res) => res.cookie('a', 'x y', { httpOnly: true, expires: new Date(0), sameSite: 'lax' }).cookie('j', { n: 1 }).clearCookie('b').end());`,
      ),
      [get('/')],
    ),
    server(
      'headers and types',
      app(
        `app.get('/', (req, res) => { res.set('X-A', '1').append('X-A', '2').type('txt').vary('Accept').location('/l').links({ next: '/2' }); res.send(res.get('Content-Type')); });`,
      ),
      [get('/')],
    ),
    server(
      'middleware in order',
      app(
        `app.use((req, res, next) => { req.trail = ['a']; next(); }); app.use('/deep', (req, res, next) => { req.trail.push(req.url, req.baseUrl); next(); }); app.get('/{*rest}', (req, res) => res.json(req.trail));`,
      ),
      [get('/'), get('/deep/x?y')],
    ),
    server(
      'next(route) and several handlers',
      app(
        `app.get('/', (req, res, next) => req.query.skip ? next('route') : next(), (req, res) => res.send('second')); app.get('/', (req, res) => res.send('other'));`,
      ),
      [get('/'), get('/?skip=1')],
    ),
    server(
      'routers',
      app(
        `const pets = express.Router(); pets.get('/', (req, res) => res.send('list')); pets.get('/:id', (req, res) => res.send('one ' + req.params.id)); pets.param('id', (req, res, next, id) => { res.set('X-Id', id); next(); }); app.use('/pets', pets);`,
      ),
      [get('/pets'), get('/pets/'), get('/pets/3')],
    ),
    server(
      'route() and all()',
      app(
        `app.route('/x').get((req, res) => res.send('get')).put((req, res) => res.send('put')); app.all('/y', (req, res) => res.send(req.method));`,
      ),
      [get('/x'), send('PUT', '/x'), send('DELETE', '/x'), send('OPTIONS', '/x'), send('PATCH', '/y')],
    ),
    server('a handler that throws', app(`app.get('/', () => { throw new Error('broken'); });`), [
      get('/'),
      printed('main.js'),
    ]),
    server(
      'an async handler that rejects',
      app(`app.get('/', async () => { throw Object.assign(new Error('teapot'), { status: 418 }); });`),
      [get('/'), printed('status: 418')],
      { env: { NODE_ENV: 'production' } },
    ),
    server(
      'an error handler',
      app(
        `app.get('/', (req, res, next) => next(new Error('passed on'))); app.use((error, req, res, next) => res.status(500).send('caught ' + error.message));`,
      ),
      [get('/')],
    ),
    server(
      'content negotiation',
      app(
        `app.get('/', (req, res) => res.format({ html: () => res.send('<p>html</p>'), json: () => res.json({ json: true }), default: () => res.status(406).send('neither') }));`,
      ),
      [
        get('/', [['Accept', 'application/json']]),
        get('/', [['Accept', 'text/html,*/*;q=0.8']]),
        get('/', [['Accept', 'image/png']]),
      ],
    ),
    server(
      'accepts, is, fresh',
      app(
        `app.post('/', (req, res) => res.json([req.accepts(['html', 'json']), req.is('json'), req.acceptsLanguages('de', 'en'), req.fresh]));`,
      ),
      [
        send('POST', '/', {
          headers: [
            ['Content-Type', 'application/json'],
            ['Accept', 'application/json'],
            ['Accept-Language', 'en'],
          ],
          body: '{}',
        }),
      ],
    ),
    server('an ETag answers 304', app(`app.get('/', (req, res) => res.send('Hello'));`), [
      get('/', [['If-None-Match', 'W/"5-9/+ei3uy4Jtwk1pdeF4MxdnQq/A"']]),
    ]),
    server(
      'settings and locals',
      app(
        `app.set('title', 'Shelter'); app.disable('x-powered-by'); app.locals.n = 1; app.get('/', (req, res) => res.json([app.get('title'), app.enabled('etag'), req.app === app, res.locals, app.locals.n, app.get('env')]));`,
      ),
      [get('/')],
    ),
    server(
      'an own view engine',
      app(
        `import('node:fs').then((fs) => app.engine('tpl', (file, options, done) => done(null, fs.readFileSync(file, 'utf8').replace('NAME', options.name)))); app.set('view engine', 'tpl'); app.get('/', (req, res) => res.render('hello', { name: 'Ada' }));`,
      ),
      [get('/')],
      { files: { 'views/hello.tpl': '<h1>NAME</h1>' } },
    ),
    server(
      'listen calls back, and the app is a handler',
      program`
      import { createServer } from 'node:http';
      import express, { Router } from 'express';
      const app = express().get('/', (req, res) => res.send('both'));
      createServer(app).listen(3001, () => app.listen(3000, (error) => console.log('listening', error, typeof Router)));
    `,
      [printed('listening'), get('/'), send('GET', '/', { port: 3001 })],
    ),
    script(
      'a taken port reaches the callback of listen',
      program`
      import express from 'express';
      const first = express().listen(3000, () => express().listen(3000, (error) => { console.log(error.code); first.close(); }));
    `,
    ),
    server(
      'CommonJS',
      program`
      const express = require('express');
      const app = express();
      app.get('/', (req, res) => res.send(typeof module.exports + ' ' + require('path').basename(__filename)));
      app.listen(3000);
    `,
      [get('/')],
      { entry: 'server.cjs' },
    ),
    server(
      'attachment and download',
      app(`app.get('/', (req, res) => res.download('public/style.css', 'look.css'));`),
      [get('/')],
      { files: site },
    ),
    server(
      'streams and res.write',
      app(`app.get('/', (req, res) => { res.type('text').write('a'); res.end('b'); });`),
      [get('/')],
    ),
    server(
      'jsonp and res.json settings',
      app(`app.set('json spaces', 2); app.get('/', (req, res) => res.jsonp({ a: 1 }));`),
      [get('/'), get('/?callback=go')],
    ),
  ],
};
