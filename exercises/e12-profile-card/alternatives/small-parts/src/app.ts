import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { html } from 'hono/html';
import * as data from '../data/person.ts';

const app = new Hono();
app.use('/*', serveStatic({ root: './public' }));

type Part = ReturnType<typeof html>;

function list(items: string[]): Part {
  const parts: Part[] = [];
  for (const item of items) parts.push(html`<li><span>${item}</span></li>`);
  return html`<ol>
    ${parts}
  </ol>`;
}

function about({ bio }: data.Person): Part {
  if (bio === undefined) return html`<p><i>Has not found the words yet</i></p>`;
  return html`<blockquote>${bio}</blockquote>`;
}

async function card(person: data.Person): Promise<Part> {
  return html`<img alt="${person.name}" src="${person.photo}" />
    <h1><a href="/">${person.name}</a></h1>
    ${about(person)} ${list(person.skills)}`;
}

app.get('/', async (c) =>
  c.html(
    html`<!doctype html><title>Card</title>
      <main>${card(data.person)}</main>`,
  ),
);

export { app };
