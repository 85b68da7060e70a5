// A stand-in for a learner's program: routes that show everything a server-rendered app does. Imported by the preview's lab page.
import { EngineError } from '../../src/engine/engine-error.ts';
import type { EngineRequest, EngineResponse, RawHeaders, Run } from '../../src/engine/port.ts';

interface Reply {
  status?: number;
  headers?: RawHeaders;
  body?: string | Uint8Array;
}

type Handler = (request: EngineRequest) => Reply | Promise<Reply>;

const html = (body: string, more: Reply = {}): Reply => ({
  headers: [['Content-Type', 'text/html; charset=UTF-8']],
  body: `<!doctype html><html><head><title>Shelter</title></head><body>${body}</body></html>`,
  ...more,
});
const redirect = (to: string, status = 303): Reply => ({ status, headers: [['Location', to]] });
const pixel = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFElEQVR4nGP8z8DAwMDAxMDAwMAAAA0GAQHgJ3m9AAAAAElFTkSuQmCC',
  ),
  (character) => character.charCodeAt(0),
);

function fieldsOf(request: EngineRequest): string {
  return (request.headers ?? []).map(([name, value]) => `${name}: ${value}`).join('\n');
}

function echo(request: EngineRequest): Reply {
  const body = new TextDecoder().decode(request.body);
  return {
    headers: [['Content-Type', 'text/plain']],
    body: `${request.method} ${request.path}\n${fieldsOf(request)}\n\n${body}`,
  };
}

const file =
  (type: string, body: string | Uint8Array): Handler =>
  () => ({ headers: [['Content-Type', type]], body });

const routes: Record<string, Handler> = {
  '/': () =>
    html(`<h1>Home</h1><nav><a href="/about">About</a> <a href="cats/tom">Tom</a> <a href="http://localhost:3000/about">Absolute</a>
      <a href="#end">End</a> <a href="https://example.org/">Elsewhere</a> <a href="/about" target="_blank">New tab</a>
      <a href="/report.csv">Report</a> <a href="/moved">Moved</a> <a href="/away">Away</a></nav>
      <div style="height:3000px"></div><p id="end">The end</p>`),
  '/about': () => html('<h1>About</h1><a href="/">Home</a>'),
  '/cats/tom': () => html('<h1>Tom</h1><a href="../about">Up</a>'),
  '/moved': () => redirect('/about', 302),
  '/away': () => redirect('https://example.org/', 302),
  '/circle': () => redirect('/circle', 302),
  '/form': () =>
    html(`<form action="/echo" id="get"><input name="q" value="a b&c"><button name="go" value="1">Search</button></form>
      <form action="/echo" method="post" id="post"><textarea name="text">one
two</textarea><input type="checkbox" name="box" checked><button>Save</button>
      <button formaction="/echo?other" formmethod="get" name="which" value="other">Other</button></form>
      <form action="/echo" method="post" enctype="multipart/form-data" id="multi"><input name="name" value="Zoë">
      <input type="file" name="photo"><button>Upload</button></form>
      <form action="/save" method="post"><button>Post, redirect, get</button></form>`),
  '/echo': echo,
  '/save': () => redirect('/about'),
  '/styled': () =>
    html(
      '<h1>Styled</h1><img src="/pixel.png" alt="A pixel"><img src="/missing.png" alt="No pixel"><script src="/page.js"></script>',
      {
        body: `<!doctype html><link rel="stylesheet" href="/css/site.css"><link rel="stylesheet" href="/wrong.css">
        <h1>Styled</h1><img src="/pixel.png" alt="A pixel"><img src="/missing.png" alt="No pixel"><p id="out"></p><script src="/page.js"></script>`,
      },
    ),
  '/css/site.css': file(
    'text/css',
    '@import "more.css"; h1 { color: rgb(1, 2, 3); background: url(../pixel.png) }',
  ),
  '/css/more.css': file('text/css', 'h1 { letter-spacing: 7px }'),
  '/wrong.css': file('text/plain', 'h1 { color: red }'),
  '/pixel.png': file('image/png', pixel),
  '/page.js': file(
    'text/javascript',
    `document.querySelector('#out').textContent = 'script at ' + location.pathname;`,
  ),
  '/fetches': () =>
    html(`<p id="fetched"></p><p id="xhr"></p><p id="other"></p><script>
      fetch('/data.json', { headers: { 'X-Mine': 'yes', Cookie: 'forged=1' } }).then((r) => r.json())
        .then((data) => { document.querySelector('#fetched').textContent = data.name; });
      const xhr = new XMLHttpRequest(); xhr.open('GET', '/data.json'); xhr.responseType = 'json';
      xhr.onload = () => { document.querySelector('#xhr').textContent = xhr.status + ' ' + xhr.response.name; }; xhr.send();
      fetch('https://example.org/').catch((error) => { document.querySelector('#other').textContent = error.message; });
      </script>`),
  '/data.json': () => ({
    headers: [['Content-Type', 'application/json']],
    body: '{"name":"Biscuit","age":3}',
  }),
  '/login': () =>
    html(
      '<p id="seen"></p><script>document.cookie = "theme=dark"; document.querySelector("#seen").textContent = document.cookie;</script><a href="/echo">Echo</a>',
      {
        headers: [
          ['Content-Type', 'text/html'],
          ['Set-Cookie', 'sid=secret; HttpOnly; Path=/'],
          ['Set-Cookie', 'seen=1; Path=/'],
        ],
      },
    ),
  '/jump': () => html('<button onclick="window.location.href = \'/about\'">Jump</button>'),
  '/refresh': () => html('<meta http-equiv="refresh" content="0; url=/about">Wait'),
  '/report.csv': () => ({
    headers: [
      ['Content-Type', 'text/csv'],
      ['Content-Disposition', 'attachment; filename="report.csv"'],
    ],
    body: 'name,age\nTom,3\n',
  }),
  '/text': file('text/plain', '<b>not bold</b>'),
  '/empty': () => ({ status: 200, headers: [] }),
  '/missing-page': () => html('<h1>Nothing here</h1>', { status: 404 }),
  '/throws': () => html('<script>throw new Error("page trouble")</script>'),
  '/slow': () => new Promise<Reply>(() => {}),
  '/reset': () => {
    throw new EngineError(
      'connection-reset',
      'The program crashed while it answered GET /reset.',
      'Read the error in the console, and correct the line it names.',
      {
        location: { file: 'src/app.ts', line: 12, source: '  return pets[9].name;' },
      },
    );
  },
  '/timeout': () => {
    throw new EngineError(
      'request-timeout',
      'GET /timeout got no answer within 30 seconds. The program waits at src/app.ts:7.',
      'Look at what that line waits for.',
      {
        location: { file: 'src/app.ts', line: 7, source: 'await new Promise(() => {});' },
      },
    );
  },
  '/refused': () => {
    throw new EngineError(
      'connection-refused',
      'Nothing listens on port 3000.',
      'Call serve() with port 3000 in src/server.ts.',
    );
  },
  '/hostile': () =>
    html(`<p id="out"></p><script>
      const out = [];
      const attempt = (name, act) => { try { out.push(name + ': ' + act()); } catch (error) { out.push(name + ': ' + error.name); } };
      attempt('parent', () => parent.document.title);
      attempt('top', () => top.document.title);
      attempt('storage', () => localStorage.length);
      attempt('database', () => { indexedDB.open('roundtrip-progress'); return 'opened'; });
      attempt('origin', () => origin);
      attempt('cookie', () => document.cookie);
      top.postMessage({ type: 'from-page', message: { type: 'navigate', href: 'http://localhost:3000/about', method: 'GET' } }, '*');
      parent.postMessage({ type: 'passed', everything: true }, '*');
      parent.postMessage({ type: 'navigate', href: '/about', method: 'DELETE' }, '*');
      parent.postMessage({ type: 'render', html: 'forged', title: '' }, '*');
      parent.postMessage(null, '*');
      try { top.location = 'about:blank'; } catch (error) { out.push('top.location: ' + error.name); }
      document.querySelector('#out').textContent = out.join('\\n');
    </script>`),
  '/spin': () => html('<h1>Spins</h1><script>while (true) {}</script>'),
  '/escape': () =>
    html(`<script>const { location: here } = window; here.href = 'https://example.org/?stolen';</script>`),
};

/** A run that listens at once. */
export function learnerRun(): Run {
  return {
    output: new ReadableStream(),
    listening: Promise.resolve({ port: 3000 }),
    exited: new Promise(() => {}),
    stop: async () => {},
    files: { read: async () => new Uint8Array(), write: async () => {}, list: async () => [] },
    request: (request) => answer(request),
  };
}

async function answer(request: EngineRequest): Promise<EngineResponse> {
  const path = request.path.split('?', 1)[0] ?? '/';
  const handler = routes[path] ?? (() => html('<h1>Not found</h1>', { status: 404 }));
  const aborted = new Promise<never>((_resolve, reject) => {
    request.signal?.addEventListener('abort', () =>
      reject(new EngineError('aborted', 'The request was given up.', 'Send it again.')),
    );
  });
  const { status = 200, headers = [], body = '' } = await Promise.race([handler(request), aborted]);
  const words: Record<number, string> = { 200: 'OK', 302: 'Found', 303: 'See Other', 404: 'Not Found' };
  return {
    status,
    statusText: words[status] ?? '',
    headers,
    body: new Blob([body as BlobPart]).stream(),
  };
}
