import { Hono } from 'hono';
import { html } from 'hono/html';
import { HTTPException } from 'hono/http-exception';
import { search } from './search/search.ts';

export const app = new Hono<{ Variables: { limit: number } }>();

app.use('/books', async (c, next) => {
  const { limit = '10' } = c.req.query();
  const number = +limit;
  if (!(number >= 1) || number % 1 !== 0) throw new HTTPException(400, { message: `limit=${limit}?` });
  c.set('limit', number > 50 ? 50 : number);
  await next();
});

app.get('/books', (c) => {
  const { q } = c.req.query();
  const hits = search(q, c.get('limit'));
  const heading = q ? html`<p>${hits.length} hits for “<b>${q}</b>”</p>` : html`<p>Everything</p>`;
  const list =
    hits.length > 0
      ? html`<ul>
          ${hits.map((hit) => html`<li>${hit}</li>`)}
        </ul>`
      : html`<p>Nothing</p>`;
  return c.html(
    html`<form><input name="q" value="${q ?? ''}" /></form>
      ${heading}${list}`,
  );
});
