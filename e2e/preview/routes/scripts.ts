// Scripts, modules and streams of the preview's lab.
import { gzipSync } from 'fflate';
import { file, html, type Handler, type Reply } from '../reply.ts';

const script = (body: string): Handler => file('text/javascript', body);
const encoder = new TextEncoder();

/** Sends each piece when the page asks for `/next`, so that nothing depends on time. */
let sendNext: (() => void) | undefined;
function inPieces(type: string, pieces: readonly string[]): Reply {
  let at = 0;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      sendNext = () => {
        const piece = pieces[at];
        at += 1;
        if (piece === undefined) controller.close();
        else controller.enqueue(encoder.encode(piece));
      };
      sendNext();
    },
  });
  return { headers: [['Content-Type', type]], body };
}

export const scriptRoutes: Record<string, Handler> = {
  '/modules': () =>
    html(`<p id="out"></p><p id="later"></p><p id="meta"></p>
      <script type="importmap">{ "imports": { "names": "/js/names.js" } }</script>
      <script type="module" src="/js/app.js"></script>
      <script type="module">
        import { name } from 'names';
        document.querySelector('#meta').textContent = import.meta.url + ' ' + name;
        const { greet } = await import('/js/' + 'greet.js');
        document.querySelector('#later').textContent = greet('later');
      </script>`),
  '/js/app.js': script(
    `import { greet } from './greet.js';\nimport data from './data.json' with { type: 'json' };\ndocument.querySelector('#out').textContent = greet(data.name) + ' at ' + location.pathname;`,
  ),
  '/js/greet.js': script(
    `import { name } from './names.js';\nexport const greet = (who) => 'hello ' + who + ' from ' + name;`,
  ),
  // A circle: names imports greet again.
  '/js/names.js': script(`import './greet.js';\nexport const name = 'Biscuit';`),
  '/js/data.json': file('application/json', '{ "name": "Tom" }'),

  '/dynamic': () =>
    html(`<h1>Dynamic</h1><p id="script"></p><p id="module"></p><p id="events"></p><div id="made"></div><script>
      const events = document.querySelector('#events');
      const note = (word) => { events.textContent += word + ' '; };
      const script = document.createElement('script');
      script.src = '/js/added.js'; script.onload = () => note('script'); document.head.append(script);
      const module = document.createElement('script');
      module.type = 'module'; module.src = '/js/added-module.js'; document.head.append(module);
      const link = document.createElement('link');
      link.href = '/css/added.css'; link.rel = 'stylesheet'; link.onload = () => note('style'); link.onerror = () => note('style-failed');
      document.head.append(link);
      const image = new Image(); image.alt = 'Added'; image.onload = () => note('image'); image.onerror = () => note('image-failed');
      image.src = '/pixel.png'; document.body.append(image);
      document.querySelector('#made').innerHTML = '<img src="/pixel.png" alt="From text">';
      const missing = new Image(); missing.onerror = () => note('missing'); missing.src = '/missing.png';
      </script>`),
  '/js/added.js': script(`document.querySelector('#script').textContent = 'added';`),
  '/js/added-module.js': script(
    `import { greet } from './greet.js';\ndocument.querySelector('#module').textContent = greet('module');`,
  ),
  '/css/added.css': file('text/css', 'h1 { letter-spacing: 9px; background: url(/pixel.png) }'),

  '/streamed': () =>
    html(`<ol id="pieces"></ol><script>
      (async () => {
        const reader = (await fetch('/pieces')).body.pipeThrough(new TextDecoderStream()).getReader();
        for (;;) {
          const { done, value } = await reader.read();
          const line = document.querySelector('#pieces').appendChild(document.createElement('li'));
          line.textContent = done ? 'end' : value;
          if (done) return;
          await fetch('/next');
        }
      })();</script>`),
  '/pieces': () => inPieces('text/plain', ['one', 'two', 'three']),
  '/next': () => {
    sendNext?.();
    return { status: 204 };
  },
  '/events': () =>
    html(`<ol id="events"></ol><script>
      const source = new EventSource('/event-stream');
      const note = (text) => { document.querySelector('#events').appendChild(document.createElement('li')).textContent = text; };
      source.onopen = () => note('open');
      source.onmessage = (event) => { note('message ' + event.data); fetch('/next'); };
      source.addEventListener('pet', (event) => { note('pet ' + event.data + ' ' + event.lastEventId); source.close(); });
      </script>`),
  '/event-stream': () =>
    inPieces('text/event-stream', [
      'data: one\n\nda',
      'ta: two\ndata: lines\n\n',
      'id: 7\nevent: pet\ndata: Tom\n\n',
    ]),

  '/logs': () =>
    html(`<h1>Logs</h1>
      <script>
        console.log('hello', { name: 'Tom', ages: [1, 2] });
        console.warn('careful');
      </script>
      <script src="/js/broken.js"></script>
      <script src="/js/no-syntax.js"></script>
      <script>Promise.reject(new Error('nobody caught this'));</script>`),
  '/js/broken.js': script(`// a comment\nfunction feed() {\n  throw new Error('no food');\n}\nfeed();`),
  '/js/no-syntax.js': script(`const a = 1;\nconst b = ;`),
  '/floods': () => html('<h1>Floods</h1><script>for (let i = 0; i < 5000; i += 1) console.log(i);</script>'),

  '/socket': () =>
    html(`<p id="out"></p><script>
      const socket = new WebSocket('/live');
      socket.onclose = (event) => { document.querySelector('#out').textContent = 'closed ' + event.code; };</script>`),

  '/gzip': () => ({
    headers: [
      ['Content-Type', 'text/html; charset=utf-8'],
      ['Content-Encoding', 'gzip'],
    ],
    body: gzipSync(
      encoder.encode(
        '<h1>Unpacked</h1><p id="out"></p><script>fetch("/gzip.json").then((r) => r.json()).then((d) => { out.textContent = d.name; });</script>',
      ),
    ),
  }),
  '/gzip.json': () => ({
    headers: [
      ['Content-Type', 'application/json'],
      ['Content-Encoding', 'gzip'],
    ],
    body: gzipSync(encoder.encode('{"name":"Biscuit"}')),
  }),
  '/brotli': () => ({
    headers: [
      ['Content-Type', 'text/html'],
      ['Content-Encoding', 'br'],
    ],
    body: new Uint8Array([1, 2, 3]),
  }),

  '/nosniff': () =>
    html(
      '<h1>Sniff</h1><p id="out">nothing ran</p><script src="/js/as-text-nosniff"></script><script src="/js/as-text"></script>',
    ),
  '/js/as-text-nosniff': () => ({
    headers: [
      ['Content-Type', 'text/plain'],
      ['X-Content-Type-Options', 'nosniff'],
    ],
    body: `document.querySelector('#out').textContent = 'nosniff ran';`,
  }),
  '/js/as-text': file('text/plain', `document.querySelector('#out').textContent += ', text ran';`),
};
