import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { HTTPException } from 'hono/http-exception';
import { films, type Film } from '../data/films.ts';

export const app = new Hono();

app.use(async (c, next) => {
  c.header('X-Cinema', 'Moonlight');
  await next();
  if (c.res.status === 404) c.res = await c.html('<main><a href="/">Home</a></main>', 404);
});

const link = (film: Film) => html`<li><a href="${`/films/${film.id}/`}">${film.title}</a></li>`;

function home(c: Context) {
  return c.html(
    html`<ol>
        ${films.map(link)}
      </ol>
      <a href="/tonight#screen">Tonight</a><a href="https://example.org">Tickets</a>`,
  );
}

function film(c: Context) {
  const film = films.find(({ id }) => `${id}` === c.req.param('id'));
  if (film === undefined) throw new HTTPException(404);
  return c.html(page(film));
}

function tonight(c: Context) {
  for (const film of films) if (film.night === new Date().getDay()) return c.html(page(film));
  return c.html('The screen is dark tonight.');
}

const page = ({ title, minutes }: Film) =>
  html`<h1>${title}</h1>
    <p>Takes ${Math.floor(minutes / 60)} h ${String(minutes % 60)} min</p>`;

app.on('GET', ['/films/:id', '/films/:id/'], film);
app.get('/', home).get('/tonight', tonight);
