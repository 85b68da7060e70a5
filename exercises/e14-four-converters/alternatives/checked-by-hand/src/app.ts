import { Hono, type Context } from 'hono';

export const app = new Hono();

const hex = (count: number) => `[0-9A-F]{${count}}`;
const uuid = new RegExp(`^${hex(8)}-${hex(4)}-${hex(4)}-${hex(4)}-${hex(12)}$`, 'i');
const fits = (text: string, pattern: RegExp) => pattern.test(text);

app.get('/orders/:id', (c) => {
  const id = c.req.param('id');
  return fits(id, /^\d+$/) ? c.json({ id: Number(id) }) : c.notFound();
});
app.get('/articles/:name', (c) => {
  const slug = c.req.param('name');
  return fits(slug, /^[a-z\d]+(-[a-z\d]+)*$/) ? c.json({ slug, found: true }) : c.notFound();
});
app.get('/members/:member', member);
app.get('/files/*', (c) => {
  const path = decodeURIComponent(c.req.path.slice('/files/'.length));
  const parts = path.split('/');
  if (parts.includes('..') || parts.includes('')) return c.json({ error: 'no such file' }, 404);
  return c.json({ path });
});

function member(c: Context) {
  const id = c.req.param('member') ?? '';
  if (!fits(id, uuid)) return c.json({ error: 'no such member' }, 404);
  return c.json({ id });
}
