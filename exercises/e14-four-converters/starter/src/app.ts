import { Hono } from 'hono';

export const app = new Hono();

app.get('/', (c) => c.text('The library’s API: /orders, /articles, /members, /files'));

// int: digits alone.
app.get('/orders/:id', (c) => {
  const id = c.req.param('id');
  return c.json({ id });
});

// slug: words of a-z and digits, one hyphen between two of them.
app.get('/articles/:slug', (c) => {
  const slug = c.req.param('slug');
  return c.json({ slug });
});

// uuid: 8-4-4-4-12 hexadecimal digits.
app.get('/members/:id', (c) => {
  const id = c.req.param('id');
  return c.json({ id });
});

// path: names with slashes between them.
app.get('/files/:path', (c) => {
  const path = c.req.param('path');
  return c.json({ path });
});
