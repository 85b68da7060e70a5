// A small shop with a form, a session cookie, JSON, an upload, a packed answer, one that waits for a bell, and one that
// never comes: what the journeys of the
// Requests and Cookies tools look at.

export const shop = `import { Hono } from 'hono';
import { gzipSync } from 'node:zlib';
import { getCookie, getSignedCookie, setCookie, setSignedCookie } from 'hono/cookie';

export const app = new Hono();
const orders: string[] = [];
app.get('/', (c) => c.html('<h1>Bakery</h1><a href="/orders?sort=new&q=rye%20bread">Orders</a>' +
  '<form method="post" action="/orders"><input name="bread" value="rye &amp; spelt"><button>Order</button></form>' +
  '<form method="post" action="/photo" enctype="multipart/form-data"><input type="file" name="photo"><button>Upload</button></form>'));
app.get('/orders', (c) => c.html('<ul>' + orders.map((one) => '<li>' + one + '</li>').join('') + '</ul>'));
app.post('/orders', async (c) => {
  const { bread } = await c.req.parseBody();
  orders.push(String(bread).replaceAll('&', '&amp;'));
  return c.redirect('/orders', 303);
});
app.post('/api/orders', async (c) => {
  const order = await c.req.json();
  return c.json({ id: 7, order, note: c.req.header('x-note') ?? null }, 201);
});
app.delete('/api/orders/:id', (c) => c.body(null, 204));
app.post('/photo', async (c) => c.text('got ' + (await c.req.formData()).get('photo').name));
app.get('/dot.svg', (c) => c.body('<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><circle cx="4" cy="4" r="4"/></svg>', 200, { 'Content-Type': 'image/svg+xml' }));
app.get('/login', async (c) => {
  setCookie(c, 'role', 'guest', { path: '/', sameSite: 'Lax' });
  await setSignedCookie(c, 'user', 'tom', 'secret', { httpOnly: true, maxAge: 3600 });
  return c.text('hello');
});
app.get('/me', async (c) => {
  const user = await getSignedCookie(c, 'secret', 'user');
  return c.text('role=' + (getCookie(c, 'role') ?? 'none') + ' user=' + String(user));
});
let ring = () => {};
app.get('/counter', (c) => c.html("<button onclick=fetch('/bread')>Wait</button><button onclick=fetch('/bell')>Ring</button>"));
app.get('/bread', async (c) => {
  await new Promise((resolve) => (ring = resolve));
  return c.text('fresh bread');
});
app.get('/bell', (c) => {
  ring();
  return c.text('rung');
});
app.get('/packed', (c) => c.body(gzipSync(JSON.stringify({ breads: Array(50).fill('rye') })), 200, {
  'Content-Type': 'application/json',
  'Content-Encoding': 'gzip',
}));
app.get('/slow', () => new Promise(() => {}));
`;
