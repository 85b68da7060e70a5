import { Hono } from 'hono';
import { html } from 'hono/html';
import { pets } from '../data/pets.ts';

export const app = new Hono();

app.on('GET', '/', async (c) => {
  const cards = [];
  for (const [kind, list] of Object.entries(pets)) {
    const photo = list[0]?.photo ?? '/none.svg';
    cards.push(
      html`<section>
        <h2>${kind}</h2>
        <a href="/animals/${kind}"><img src="${photo}" alt="All ${kind}" /></a>
      </section>`,
    );
  }
  return c.html(
    html`<nav><a href="/">Home</a></nav>
      <h1><em>Who</em> is here</h1>
      ${cards}`,
  );
});

app.get('/animals/*', (c) => c.html(`<p>${c.req.path}`));
