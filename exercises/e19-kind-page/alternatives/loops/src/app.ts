import { Hono } from 'hono';
import { html } from 'hono/html';
import { pets } from '../data/pets.ts';

export const app = new Hono();

app.get('/', (c) => c.html('<h1>Pets</h1>'));

// A route for each kind: whatever is no kind has none.
for (const [kind, list] of Object.entries(pets)) {
  app.get(`/animals/${kind}`, (c) => {
    const items = [];
    for (let index = 0; index < list.length; index += 1) {
      items.push(
        html`<li>
          <h2>${list[index]!.name}</h2>
          <a href="./${kind}/${index}">Meet ${list[index]!.name}</a>
        </li>`,
      );
    }
    if (items.length === 0) items.push(html`<li>We have <em>none</em> right now</li>`);
    return c.html(
      html`<h1>${kind}</h1>
        <ol>
          ${items}
        </ol>`,
    );
  });
}
