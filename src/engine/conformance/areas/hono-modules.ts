// Conformance: the modules that come with Hono: cookies, static files, streaming, validation, middleware.
import type { Area } from '../case.ts';
import { get, open, post, printed, program, send, server } from '../build-case.ts';

/** A Hono program served on port 3000, with more imports. */
function app(imports: string, statements: string): string {
  return program`
    import { serve } from '@hono/node-server';
    import { Hono } from 'hono';
    ${imports}
    const app = new Hono();
    ${statements}
    serve({ fetch: app.fetch, port: 3000 });
  `;
}

const site = {
  'public/style.css': 'h1 { color: rebeccapurple; }\n',
  'public/index.html': '<!doctype html>\n<h1>Static</h1>\n',
  'public/data.json': '{"a":1}\n',
  'public/deep/note.txt': 'deep\n',
};

export const honoModules: Area = {
  id: 'hono-modules',
  title: 'Hono: cookies, static files, streaming, middleware',
  cases: [
    server(
      'set, get and delete cookies',
      app(
        `import { deleteCookie, getCookie, setCookie } from 'hono/cookie';`,
        `app.get('/set', (c) => { setCookie(c, 'visits', '1', { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: 60 }); setCookie(c, 'name', 'Zoë x'); return c.text('set'); });
      app.get('/get', (c) => c.json([getCookie(c), getCookie(c, 'name') ?? null]));
      app.get('/delete', (c) => { deleteCookie(c, 'visits'); return c.text('gone'); });`,
      ),
      [get('/set'), get('/get', [['Cookie', 'visits=2; name=Zo%C3%AB%20x']]), get('/get'), get('/delete')],
    ),
    server(
      'signed cookies',
      app(
        `import { getSignedCookie, setSignedCookie } from 'hono/cookie';`,
        `app.get('/set', async (c) => { await setSignedCookie(c, 'user', '7', 'secret'); return c.text('set'); });
      app.get('/get', async (c) => c.text(String(await getSignedCookie(c, 'secret', 'user'))));`,
      ),
      [get('/set'), get('/get', [['Cookie', 'user=7.forged']])],
    ),
    server(
      'static files',
      app(
        `import { serveStatic } from '@hono/node-server/serve-static';`,
        `app.use('*', serveStatic({ root: './public' })); app.notFound((c) => c.text('no such file', 404));`,
      ),
      [
        get('/style.css'),
        get('/'),
        get('/data.json'),
        get('/deep/note.txt'),
        get('/none.css'),
        get('/../main.js'),
        get('/%2e%2e/main.js'),
        send('HEAD', '/style.css'),
      ],
      { files: site },
    ),
    server(
      'a range of a static file',
      app(
        `import { serveStatic } from '@hono/node-server/serve-static';`,
        `app.use('/*', serveStatic({ root: './public' }));`,
      ),
      [get('/style.css', [['Range', 'bytes=0-1']])],
      { files: site },
    ),
    server(
      'one static file, and a rewritten path',
      app(
        `import { serveStatic } from '@hono/node-server/serve-static';`,
        `app.get('/start', serveStatic({ path: './public/index.html' })); app.use('/static/*', serveStatic({ root: './', rewriteRequestPath: (path) => path.replace('/static', '/public') }));`,
      ),
      [get('/start'), get('/static/style.css')],
      { files: site },
    ),
    server(
      'the logger',
      app(
        `import { logger } from 'hono/logger';`,
        `app.use(logger((line) => console.log(line.replace(/\\d+m?s/, '<time>').replace(/\\x1b\\[\\d+m/g, '')))); app.get('/', (c) => c.text('x'));`,
      ),
      [get('/'), get('/none'), printed('404')],
    ),
    server(
      'streamText',
      app(
        `import { streamText } from 'hono/streaming';`,
        `app.get('/', (c) => streamText(c, async (stream) => { await stream.writeln('one'); await stream.write('two'); }));`,
      ),
      [get('/')],
    ),
    server(
      'streamSSE',
      app(
        `import { streamSSE } from 'hono/streaming';`,
        `app.get('/', (c) => streamSSE(c, async (stream) => { await stream.writeSSE({ event: 'pet', id: '1', data: 'Ada\\nZoë' }); }));`,
      ),
      [get('/')],
    ),
    server(
      'stream with onAbort',
      app(
        `import { stream } from 'hono/streaming';`,
        `app.get('/', (c) => stream(c, async (out) => { out.onAbort(() => console.log('aborted')); await out.write('first'); await new Promise(() => {}); }));`,
      ),
      [open('a', '/'), { do: 'chunk', name: 'a' }, { do: 'cancel', name: 'a' }, printed('aborted')],
    ),
    server(
      'html templates escape',
      app(
        `import { html, raw } from 'hono/html';`,
        `app.get('/', (c) => { const name = '<b>Bo & "Al"</b>'; return c.html(html\`<p>\${name}\${raw('<i>raw</i>')}\${[1, 2]}\${null}</p>\`); });`,
      ),
      [get('/')],
    ),
    server(
      'validator',
      app(
        `import { validator } from 'hono/validator';`,
        `app.post('/', validator('form', (value, c) => value.name ? { name: value.name } : c.text('name!', 400)), (c) => c.json(c.req.valid('form')));`,
      ),
      [
        post('/', 'application/x-www-form-urlencoded', 'name=Ada&x=1'),
        post('/', 'application/x-www-form-urlencoded', 'x=1'),
      ],
    ),
    server(
      'cors',
      app(
        `import { cors } from 'hono/cors';`,
        `app.use(cors({ origin: 'https://shelter.example' })); app.get('/', (c) => c.text('x'));`,
      ),
      [
        get('/', [['Origin', 'https://shelter.example']]),
        send('OPTIONS', '/', {
          headers: [
            ['Origin', 'https://shelter.example'],
            ['Access-Control-Request-Method', 'PUT'],
          ],
        }),
      ],
    ),
    server(
      'basic auth',
      app(
        `import { basicAuth } from 'hono/basic-auth';`,
        `app.use(basicAuth({ username: 'ada', password: 'pw' })); app.get('/', (c) => c.text('in'));`,
      ),
      [
        get('/'),
        get('/', [['Authorization', 'Basic YWRhOnB3']]),
        get('/', [['Authorization', 'Basic YWRhOm5v']]),
      ],
    ),
    server(
      'csrf',
      app(`import { csrf } from 'hono/csrf';`, `app.use(csrf()); app.post('/', (c) => c.text('done'));`),
      [
        send('POST', '/', {
          headers: [
            ['Origin', 'http://localhost:3000'],
            ['Content-Type', 'application/x-www-form-urlencoded'],
          ],
          body: 'a=1',
        }),
        send('POST', '/', {
          headers: [
            ['Origin', 'http://evil.example'],
            ['Content-Type', 'application/x-www-form-urlencoded'],
          ],
          body: 'a=1',
        }),
      ],
    ),
    server(
      'secure headers',
      app(
        `import { secureHeaders } from 'hono/secure-headers';`,
        `app.use(secureHeaders()); app.get('/', (c) => c.text('x'));`,
      ),
      [get('/')],
    ),
    server(
      'body limit',
      app(
        `import { bodyLimit } from 'hono/body-limit';`,
        `app.post('/', bodyLimit({ maxSize: 8 }), async (c) => c.text(await c.req.text()));`,
      ),
      [post('/', 'text/plain', 'short'), post('/', 'text/plain', 'much too long')],
    ),
    server(
      'pretty JSON',
      app(
        `import { prettyJSON } from 'hono/pretty-json';`,
        `app.use(prettyJSON()); app.get('/', (c) => c.json({ a: { b: 1 } }));`,
      ),
      [get('/?pretty'), get('/')],
    ),
    server(
      'trailing slashes',
      app(
        `import { trimTrailingSlash } from 'hono/trailing-slash';`,
        `app.use(trimTrailingSlash()); app.get('/pets', (c) => c.text('pets'));`,
      ),
      [get('/pets/'), get('/pets')],
    ),
    server(
      'method override',
      app(
        `import { methodOverride } from 'hono/method-override';`,
        `app.use(methodOverride({ app })); app.delete('/pets', (c) => c.text('deleted')); app.post('/pets', (c) => c.text('posted'));`,
      ),
      [
        post('/pets', 'application/x-www-form-urlencoded', '_method=DELETE'),
        post('/pets', 'application/x-www-form-urlencoded', 'a=b'),
      ],
    ),
  ],
};
