import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { pets, type Pet } from '../data/pets.ts';
import { layout } from './layout.ts';

const shelter = new Map<string, Pet[]>(Object.entries(pets));
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const animals = new Hono().get('/:kind', (c) => c.html(layout('Soon', html`<h1>Soon</h1>`)));

function home(c: Context) {
  const kinds = [...shelter].map(([kind, { length }]) => {
    const address = `/animals/${encodeURIComponent(kind)}/?from=home`;
    return html`<tr>
      <td><a href="${address}">${capital(kind)}</a></td>
      <td>${length}</td>
    </tr>`;
  });
  return c.html(
    layout(
      'Pets',
      html`<h1>Pets</h1>
        ${
          kinds.length === 0
            ? 'Nobody today'
            : html`<table>
                ${kinds}
              </table>`
        }`,
    ),
  );
}

export const app = new Hono({ strict: false });
app.get('/', (c) => c.redirect('/welcome'));
app.get('/welcome', home);
app.route('/animals', animals);
