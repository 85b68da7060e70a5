// Pages, forms, files and failures of the preview's lab.
import { EngineError } from '../../../src/engine/engine-error.ts';
import { echo, file, html, pixel, redirect, type Handler, type Reply } from '../reply.ts';

export const pageRoutes: Record<string, Handler> = {
  '/': () =>
    html(`<h1>Home</h1><nav><a href="/about">About</a> <a href="cats/tom">Tom</a> <a href="http://localhost:3000/about">Absolute</a>
      <a href="#end">End</a> <a href="https://example.org/">Elsewhere</a> <a href="/about" target="_blank">New tab</a>
      <a href="/report.csv">Report</a> <a href="/moved">Moved</a> <a href="/away">Away</a></nav>
      <div style="height:3000px"></div><p id="end">The end</p>`),
  '/about': () => html('<h1>About</h1><a href="/">Home</a>'),
  '/cats/tom': () => html('<h1>Tom</h1><a href="../about">Up</a>'),
  '/moved': () => redirect('/about', 302),
  '/away': () => redirect('https://example.org/', 302),
  '/nowhere': () => redirect('http://', 302),
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
  '/cut-off': () => ({
    headers: [['Content-Type', 'text/html']],
    body: new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('<h1>Begun'));
        controller.error(new Error('socket hang up'));
      },
    }),
  }),
  '/no-http': () => ({ status: 42 }),
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
};
