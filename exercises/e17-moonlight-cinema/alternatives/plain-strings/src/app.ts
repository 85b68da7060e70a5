import { Hono, type Context } from 'hono';
import { films } from '../data/films.ts';

const app = new Hono();

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const byId = new Map(films.map((film) => [String(film.id), film]));

app.get('/', (c) => {
  let items = '';
  for (const film of films)
    items += `<div><a href='films/${film.id}'><h2>${escape(film.title)}</h2></a></div>`;
  return c.html(`<title>Cinema</title><h1>Cinema</h1>${items}<footer><a href=./tonight>Tonight</a></footer>`);
});

app.get('/films/:id', (c) => {
  const film = byId.get(c.req.param('id'));
  return film ? c.html(`<h1>${escape(film.title)}</h1>${time(film.minutes)}`) : lost(c);
});

app.get('/tonight', (c) => {
  const [film] = films.filter(({ night }) => new Date().getUTCDay() === night);
  return c.html(
    film ? `<p>Tonight: <b>${escape(film.title)}</b>, ${time(film.minutes)}` : '<p>We are closed.</p>',
  );
});

app.all('*', lost);

function lost(c: Context) {
  return c.html('<p>Lost? <a href="/">Start again</a></p>', 404);
}

function time(minutes: number) {
  const rest = minutes % 60;
  return `<b>${(minutes - rest) / 60}</b>&nbsp;h${rest ? ` ${rest}&nbsp;min` : ''}`;
}

export { app };
