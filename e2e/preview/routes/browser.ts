// What a browser keeps and does for pages of the preview's lab: storage, history, dialogs, frames, encodings, redirects.
import { echo, file, html, redirect, type Handler } from '../reply.ts';

export const browserRoutes: Record<string, Handler> = {
  '/storage': () =>
    html(`<h1>Storage</h1><p id="out"></p><a href="/storage">Again</a><script>
      localStorage.visits = Number(localStorage.getItem('visits') ?? 0) + 1;
      sessionStorage.setItem('theme', 'dark');
      document.querySelector('#out').textContent = [localStorage.visits, Object.keys(localStorage), sessionStorage.length, 'none' in localStorage].join(' ');
      </script>`),
  '/spa': () =>
    html(`<h1>One page</h1><p id="out">start</p><button id="go">Go</button><a href="#part">Part</a><p id="part">Part</p><script>
      go.onclick = () => { history.pushState({ step: 2 }, '', '/spa/two'); out.textContent = 'two at ' + location.pathname; };
      addEventListener('popstate', (event) => { out.textContent = 'popped ' + JSON.stringify(event.state) + ' at ' + location.pathname + location.hash; });
      </script>`),
  '/dialogs': () =>
    html(`<h1>Dialogs</h1>
      <form action="/deleted" method="post" onsubmit="return confirm('Really delete Tom?')"><button>Delete</button></form>
      <button id="name">Name</button><button id="say">Say</button><p id="out"></p><script>
      document.querySelector('#name').onclick = () => { document.querySelector('#out').textContent = 'named ' + prompt('Which name?', 'Tom'); };
      document.querySelector('#say').onclick = () => alert('Saved');
      </script>`),
  '/deleted': () => html('<h1>Deleted</h1>'),
  '/alerts': () => html('<h1>Alerts</h1><script>for (let i = 0; i < 1000; i += 1) alert(i);</script>'),

  '/frames': () =>
    html(`<h1>Outside</h1><iframe src="/inside" name="inner" title="Inner"></iframe><a href="/about" target="inner">Into the frame</a>
      <iframe src="/guarded" title="Guarded"></iframe>`),
  '/inside': () =>
    html(`<h2>Inside</h2><a href="/inside-too">Further</a> <a href="/about" target="_top">Out</a><p id="data"></p><script>
      fetch('/data.json').then((r) => r.json()).then((d) => { document.querySelector('#data').textContent = d.name; });</script>`),
  '/inside-too': () => html('<h2>Further inside</h2>'),
  '/guarded': () =>
    html('<h2>Guarded</h2>', {
      headers: [
        ['Content-Type', 'text/html'],
        ['X-Frame-Options', 'DENY'],
      ],
    }),

  '/latin': () => ({ headers: [['Content-Type', 'text/html']], body: '<h1>Zoë</h1>' }),
  '/named': () => ({ headers: [['Content-Type', 'text/html']], body: '<meta charset="utf-8"><h1>Zoë</h1>' }),
  '/latin-1': () => ({
    headers: [['Content-Type', 'text/html; charset=iso-8859-1']],
    body: new Uint8Array([0x3c, 0x68, 0x31, 0x3e, 0x5a, 0x6f, 0xeb]),
  }),

  '/refresh-header': () =>
    html('<h1>Soon</h1>', {
      headers: [
        ['Content-Type', 'text/html'],
        ['Refresh', '0; url=/about'],
      ],
    }),
  '/stays': () => ({ status: 204 }),
  '/post-301': () => redirect('/echo', 301),
  '/post-302': () => redirect('/echo', 302),
  '/post-303': () => redirect('/echo', 303),
  '/post-307': () => redirect('/echo', 307),
  '/post-308': () => redirect('/echo', 308),
  '/posts': () =>
    html(
      ['301', '302', '303', '307', '308']
        .map(
          (status) =>
            `<form action="/post-${status}" method="post"><input name="a" value="1"><button>${status}</button></form>`,
        )
        .join(''),
    ),
  '/plain-form': () =>
    html(`<form action="/echo" method="post" enctype="text/plain"><input name="a" value="x y"><input type="file" name="file" multiple><button>Plain</button></form>
      <form action="/echo" method="post" enctype="multipart/form-data"><input type="file" name="photos" multiple><button>Several</button></form>
      <form action="/stays" method="post"><button>Stay</button></form>
      <form method="dialog"><button>Nothing</button></form>`),

  '/based': () =>
    html('<p>Based</p>', {
      body: '<!doctype html><head><base href="/css/"><link rel="icon" href="/favicon.svg"><link rel="stylesheet" href="more.css"></head><h1>Based</h1><a href="../about">About</a>',
    }),
  '/pictures': () =>
    html(`<picture><source srcset="/pixel.png"><img src="/missing.png" alt="Picture"></picture>
      <img srcset="/pixel.png 1x" alt="Set"><style>@font-face { font-family: Lab; src: url(/lab.woff2) } h1 { font-family: Lab }</style><h1>Pictures</h1>
      <video src="/clip.mp4" title="Clip"></video><audio src="/clip.mp3" title="Tone"></audio>`),
  '/lab.woff2': file('font/woff2', new Uint8Array([1])),
  '/clip.mp4': file('video/mp4', new Uint8Array([1])),
  '/clip.mp3': file('audio/mpeg', new Uint8Array([1])),
  '/blob-download': () =>
    html(`<a id="save" download="made.txt">Save</a><script>
      save.href = URL.createObjectURL(new Blob(['made here']));</script>`),
  '/paper.pdf': file('application/pdf', new Uint8Array([37, 80, 68, 70])),
  '/who': (request) => {
    const cookie = (request.headers ?? []).find(([name]) => name === 'Cookie')?.[1] ?? '';
    return html(
      `<h1>${cookie === '' ? 'A stranger' : `Known: ${cookie}`}</h1><a href="/enter?as=ada">Enter as Ada</a> <a href="/enter?as=bob">Enter as Bob</a>`,
    );
  },
  '/enter': (request) => ({
    status: 303,
    headers: [
      ['Location', '/who'],
      ['Set-Cookie', `name=${request.path.split('=').at(-1)}; HttpOnly; SameSite=Lax; Path=/`],
    ],
  }),
  '/secure': () =>
    html('<h1>Secure</h1><a href="/echo">Echo</a>', {
      headers: [
        ['Content-Type', 'text/html'],
        ['Set-Cookie', 'strict=1; SameSite=Strict; Secure; Path=/'],
        ['Set-Cookie', 'none=1; SameSite=None; Path=/'],
      ],
    }),
  '/echo-again': echo,
};
