import { Hono, type Context } from 'hono';
import { html } from 'hono/html';

export const app = new Hono();

async function home(c: Context): Promise<Response> {
  return c.html(
    html`<body>
      <h1>Hello, world, this is Zoë</h1>
    </body>`,
  );
}

function about(c: Context) {
  const body = '<!doctype html><title>About</title><div><section><p>Written by hand.</p></section></div>';
  return c.body(body, 200, { 'content-type': 'text/HTML; charset=utf-8' });
}

app.get('/', home).get('/about', about);
app.notFound((c) => c.html('<h1>Nothing here</h1>', 404));
