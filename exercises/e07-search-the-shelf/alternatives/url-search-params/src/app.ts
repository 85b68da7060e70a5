import { Hono, type Context } from 'hono';
import { books } from '../data/books.ts';

const app = new Hono();

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => escapes[sign]!);

function search(c: Context): Response | Promise<Response> {
  const query = new URL(c.req.url).searchParams;
  const wanted = (query.get('q') || '').toLocaleUpperCase();
  const asked = query.has('limit') ? query.get('limit')! : '10';
  if (!/^[0-9]+$/.test(asked) || /^0+$/.test(asked)) return c.json({ error: 'A limit from 1, please' }, 422);
  const most = Math.min(parseInt(asked, 10), 50);
  const items: string[] = [];
  for (const title of books) {
    if (items.length === most) break;
    if (title.toLocaleUpperCase().indexOf(wanted) >= 0) items.push(`<li><a>${escape(title)}</a></li>`);
  }
  const said = wanted && `<p>You searched for <q>${escape(query.get('q')!)}</q>: ${items.length}</p>`;
  return c.html(`<title>Search</title>${said}<ol><!-- hits -->${items.join('\n')}</ol>`);
}

app.get('/books', search);
export { app };
