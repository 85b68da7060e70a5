import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import * as data from '../data/newsroom.ts';

export const app = new Hono();

const page = (title: string, content: unknown) =>
  html`<!doctype html>
    <title>${title}</title>
    <h1>${title}</h1>
    ${content}
    <nav><a href="/">Home</a> <a href="/news">News</a> <a href="/contact">Contact</a></nav>`;

const news = (c: Context) =>
  c.html(
    page(
      'News',
      html`<ol>
        ${data.newsroom.headlines.map((line) => html`<li>${line}</li>`)}
      </ol>`,
    ),
  );

app.get('/:which{news|latest}', news);
app.get('/', async (c) => c.html(page(data.newsroom.name, 'Your local paper')));
app.get('/contact', async (c) => c.html(page('Contact', html`<p>Call <b>${data.newsroom.phone}</b></p>`)));
app.all('/contact', (c) => c.text('Only to be read', 405, { Allow: 'GET, HEAD' }));
app.notFound((c) => c.html(page('Not found', 'There is no such page'), 404));
