// Conformance: Hono on @hono/node-server, as its documentation shows it.
import type { Area } from '../case.ts';
import { get, post, printed, program, script, send, server } from '../build-case.ts';

/** A Hono program served on port 3000; the statements add to `app`. */
function app(statements: string, imports = ''): string {
  return program`
    import { serve } from '@hono/node-server';
    import { Hono } from 'hono';
    ${imports}
    const app = new Hono();
    ${statements}
    serve({ fetch: app.fetch, port: 3000 });
  `;
}

export const hono: Area = {
  id: 'hono',
  title: 'Hono on @hono/node-server: routes, context, errors',
  cases: [
    server('text', app(`app.get('/', (c) => c.text('Hello'));`), [get('/'), send('HEAD', '/')]),
    server('html', app(`app.get('/', (c) => c.html('<h1>Zoë</h1>'));`), [get('/')]),
    server(
      'json with a status and a header',
      app(`app.get('/', (c) => c.json({ ok: true, list: [1] }, 201, { 'X-A': 'b' }));`),
      [get('/')],
    ),
    server(
      'body, status and header set before',
      app(
        `app.get('/', (c) => { c.status(202); c.header('X-A', '1'); c.header('X-A', '2', { append: true }); return c.body('plain'); });`,
      ),
      [get('/')],
    ),
    server('nothing found', app(`app.get('/', (c) => c.text('home'));`), [
      get('/nope'),
      post('/', 'text/plain', 'x'),
    ]),
    server(
      'own not-found page',
      app(`app.notFound((c) => c.html('<h1>Gone</h1>', 404)); app.get('/x', (c) => c.notFound());`),
      [get('/nope'), get('/x')],
    ),
    server('path parameters', app(`app.get('/pets/:kind/:id{[0-9]+}', (c) => c.json(c.req.param()));`), [
      get('/pets/cat/7'),
      get('/pets/cat/seven'),
      get('/pets/a%20b/1'),
    ]),
    server(
      'optional parameters and wildcards',
      app(
        `app.get('/a/:b?', (c) => c.text('b=' + c.req.param('b'))); app.get('/files/*', (c) => c.text(c.req.path));`,
      ),
      [get('/a'), get('/a/x'), get('/files/x/y.txt')],
    ),
    server(
      'query',
      app(
        `app.get('/', (c) => c.json([c.req.query('a') ?? null, c.req.queries('b') ?? null, c.req.query()]));`,
      ),
      [get('/?a=1&b=2&b=3&c=%C3%A9+x'), get('/')],
    ),
    server(
      'request headers, method, url',
      app(
        `app.all('/x', (c) => c.json([c.req.method, c.req.url, c.req.path, c.req.header('x-own'), c.req.header()]));`,
      ),
      [send('PUT', '/x?y', { headers: [['X-Own', 'v']] })],
    ),
    server('a JSON body', app(`app.post('/', async (c) => c.json(await c.req.json()));`), [
      post('/', 'application/json', '{"name":"Zoë"}'),
    ]),
    server(
      'a JSON body that is none',
      app(
        `app.post('/', async (c) => c.json(await c.req.json())); app.onError((error, c) => c.text(error.name, 400));`,
      ),
      [post('/', 'application/json', '{"name":')],
    ),
    server('a form body', app(`app.post('/', async (c) => c.json(await c.req.parseBody({ all: true })));`), [
      post('/', 'application/x-www-form-urlencoded', 'name=O%27Malley&tag=a&tag=b'),
    ]),
    server(
      'an uploaded file',
      app(
        `app.post('/', async (c) => { const { file, title } = await c.req.parseBody(); return c.json([title, file.name, file.type, file.size, await file.text(), file instanceof File]); });`,
      ),
      [
        post(
          '/',
          'multipart/form-data; boundary=XX',
          '--XX\r\nContent-Disposition: form-data; name="title"\r\n\r\nA cat\r\n--XX\r\nContent-Disposition: form-data; name="file"; filename="cat.txt"\r\nContent-Type: text/plain\r\n\r\nmeow\r\n--XX--\r\n',
        ),
      ],
    ),
    server(
      'text and arrayBuffer bodies',
      app(
        `app.post('/text', async (c) => c.text((await c.req.text()).toUpperCase())); app.post('/bytes', async (c) => c.text(String((await c.req.arrayBuffer()).byteLength)));`,
      ),
      [
        post('/text', 'text/plain', 'abc'),
        post('/bytes', 'application/octet-stream', new Uint8Array([1, 2, 250])),
      ],
    ),
    server(
      'redirect',
      app(`app.post('/', (c) => c.redirect('/there', 303)); app.get('/', (c) => c.redirect('/x'));`),
      [post('/', 'text/plain', ''), get('/')],
    ),
    server(
      'middleware in order',
      app(`
      app.use(async (c, next) => { c.set('trail', ['a']); await next(); c.header('X-Trail', c.get('trail').join()); });
      app.use('/deep/*', async (c, next) => { c.get('trail').push('b'); await next(); c.get('trail').push('d'); });
      app.get('*', (c) => { c.get('trail').push('c'); return c.text(c.var.trail.join()); });`),
      [get('/'), get('/deep/x')],
    ),
    server(
      'middleware that answers itself',
      app(
        `app.use('/admin/*', async (c, next) => c.req.header('x-key') === 'k' ? next() : c.text('no', 401)); app.get('/admin/x', (c) => c.text('secret'));`,
      ),
      [get('/admin/x'), get('/admin/x', [['X-Key', 'k']])],
    ),
    server('a handler that throws', app(`app.get('/', () => { throw new Error('broken'); });`), [
      get('/'),
      printed('main.js'),
    ]),
    server(
      'onError',
      app(
        `app.onError((error, c) => c.text('caught ' + error.message, 500)); app.get('/', async () => { throw new Error('broken'); });`,
      ),
      [get('/')],
    ),
    server(
      'HTTPException',
      app(
        `app.get('/', () => { throw new HTTPException(403, { message: 'keep out' }); });`,
        `import { HTTPException } from 'hono/http-exception';`,
      ),
      [get('/')],
    ),
    server('a handler that returns nothing', app(`app.get('/', (c) => { c.text('lost'); });`), [get('/')]),
    server(
      'route and basePath',
      app(
        `const pets = new Hono(); pets.get('/', (c) => c.text('list')); pets.get('/:id', (c) => c.text('one ' + c.req.param('id'))); app.route('/pets', pets); app.basePath('/v1').get('/x', (c) => c.text('v1'));`,
      ),
      [get('/pets'), get('/pets/3'), get('/v1/x'), get('/pets/')],
    ),
    server(
      'methods and all',
      app(
        `app.put('/x', (c) => c.text('put')).delete('/x', (c) => c.body(null, 204)).patch('/x', (c) => c.text('patch')).on(['PURGE', 'LINK'], '/x', (c) => c.text(c.req.method));`,
      ),
      [
        send('PUT', '/x'),
        send('DELETE', '/x'),
        send('PATCH', '/x'),
        send('LINK', '/x'),
        send('OPTIONS', '/x'),
      ],
    ),
    server(
      'a Response of the web platform',
      app(`app.get('/', () => new Response('raw', { status: 418, headers: { 'X-A': 'b' } }));`),
      [get('/')],
    ),
    server(
      'a stream as the body',
      app(
        `app.get('/', (c) => c.body(new ReadableStream({ start(s) { s.enqueue(new TextEncoder().encode('streamed')); s.close(); } })));`,
      ),
      [get('/')],
    ),
    server(
      'serve tells where it listens',
      program`
      import { serve } from '@hono/node-server';
      const server = serve({ fetch: () => new Response('bare') , port: 3100 }, (info) => console.log(info.port, typeof info.address));
      console.log(server.constructor.name);
    `,
      [printed('3100'), get('/')],
    ),
    script(
      'app.request needs no server',
      program`
      import { Hono } from 'hono';
      const app = new Hono().get('/', (c) => c.text('tested'));
      const answer = await app.request('/');
      console.log(answer.status, await answer.text(), (await app.request('/none')).status);
    `,
    ),
    server(
      'the request of Node underneath',
      app(
        `app.get('/', (c) => c.json([c.env.incoming.method, c.env.incoming.url, typeof c.env.outgoing.setHeader]));`,
      ),
      [get('/?x')],
    ),
    server('case and trailing slashes matter', app(`app.get('/About', (c) => c.text('big'));`), [
      get('/About'),
      get('/about'),
      get('/About/'),
    ]),
  ],
};
