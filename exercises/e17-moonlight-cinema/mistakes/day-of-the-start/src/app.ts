import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { films, type Film } from '../data/films.ts';
import { layout } from './layout.ts';

export const app = new Hono();

// Files in public/ are served as they are: public/style.css answers at /style.css.
app.use(serveStatic({ root: './public' }));

app.get('/', (c) => {
  const list = films.map((film) => html`<li><a href="/films/${film.id}">${film.title}</a></li>`);
  return c.html(
    layout(
      'Moonlight Cinema',
      html`<h1>Moonlight Cinema</h1>
        <p><a href="/tonight">What is on tonight?</a></p>
        <ul>
          ${list}
        </ul>`,
    ),
  );
});

app.get('/films/:id{[0-9]+}', (c) => {
  const id = Number(c.req.param('id'));
  const film = films.find((one) => one.id === id);
  if (!film) return c.notFound();
  return c.html(layout(film.title, card(film)));
});

const today = new Date().getDay();

app.get('/tonight', (c) => {
  const film = films.find((one) => one.night === today);
  return c.html(layout('Tonight', film ? card(film) : html`<h1>No film tonight</h1>`));
});

app.notFound((c) => {
  const content = html`<h1>No such page</h1>
    <p><a href="/">Back to the programme</a></p>`;
  return c.html(layout('No such page', content), 404);
});

function card(film: Film) {
  return html`<h1>${film.title}</h1>
    <p>${runningTime(film.minutes)}</p>
    <p>${film.about}</p>
    <p><a href="/">All films</a></p>`;
}

function runningTime(minutes: number): string {
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
