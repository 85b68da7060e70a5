// Pages of the preview's lab with a Content-Security-Policy.
import { file, html, type Handler, type Reply } from '../reply.ts';

const underPolicy = (policy: string, body: string): Reply =>
  html(body, {
    headers: [
      ['Content-Type', 'text/html; charset=utf-8'],
      ['Content-Security-Policy', policy],
    ],
  });

const MIXED = `<h1>Mixed</h1><p id="inline">-</p><p id="own">-</p><p id="nonced">-</p><p id="handler">-</p><p id="evaluated">-</p><p id="fetched">-</p>
  <link rel="stylesheet" href="/css/site.css"><style>h1 { letter-spacing: 4px }</style>
  <img src="/pixel.png" alt="Own picture">
  <script>document.querySelector('#inline').textContent = 'ran';</script>
  <script nonce="abc">document.querySelector('#nonced').textContent = 'ran';
    try { document.querySelector('#evaluated').textContent = eval('"ran"'); } catch (error) { document.querySelector('#evaluated').textContent = error.name; }
    fetch('/data.json').then(() => { document.querySelector('#fetched').textContent = 'ran'; }, (error) => { document.querySelector('#fetched').textContent = error.message; });
  </script>
  <script src="/js/policy.js"></script>
  <button onclick="document.querySelector('#handler').textContent = 'ran'">Handler</button>
  <form action="/about" method="post"><button>Send</button></form>`;

export const policyRoutes: Record<string, Handler> = {
  '/policy-self': () =>
    underPolicy("default-src 'self'; script-src 'self' 'nonce-abc'; report-uri /reports", MIXED),
  '/policy-none': () => underPolicy("default-src 'none'; script-src 'nonce-abc'; form-action 'none'", MIXED),
  '/policy-open': () => underPolicy("default-src 'self' 'unsafe-inline' 'unsafe-eval'", MIXED),
  '/policy-meta': () =>
    html(MIXED, {
      body: `<!doctype html><meta http-equiv="Content-Security-Policy" content="script-src 'self'">${MIXED}`,
    }),
  '/js/policy.js': file('text/javascript', `document.querySelector('#own').textContent = 'ran';`),
};
