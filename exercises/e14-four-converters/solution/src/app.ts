import { Hono } from 'hono';

export const app = new Hono();

app.get('/', (c) => c.text('The library’s API: /orders, /articles, /members, /files'));

// int: digits alone.
app.get('/orders/:id{[0-9]+}', (c) => {
  const id = Number(c.req.param('id'));
  return c.json({ id });
});

// slug: words of a-z and digits, one hyphen between two of them.
app.get('/articles/:slug{[a-z0-9]+(?:-[a-z0-9]+)*}', (c) => {
  const slug = c.req.param('slug');
  return c.json({ slug });
});

// uuid: 8-4-4-4-12 hexadecimal digits.
app.get('/members/:id{[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}}', (c) => {
  const id = c.req.param('id');
  return c.json({ id });
});

// path: names with slashes between them.
app.get('/files/:path{.+}', (c) => {
  const path = c.req.param('path');
  // The parameter is decoded, so %2F is a slash by now.
  if (path.split('/').some((name) => !/^[\w.-]+$/.test(name) || name === '..')) return c.notFound();
  return c.json({ path });
});
