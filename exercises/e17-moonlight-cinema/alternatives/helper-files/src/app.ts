import { Hono } from 'hono';
import { html } from 'hono/html';
import { layout } from './layout.ts';
import { all, duration, find, on } from './programme.ts';

const films = new Hono();
films.get('/:id', async (c) => {
  const film = find(c.req.param('id'));
  if (!film) return c.notFound();
  return c.html(
    await layout(
      film.title,
      html`<article>
        <h1>${film.title}</h1>
        <time>${duration(film)}</time>
      </article>`,
    ),
  );
});

export const app = new Hono();

app.get('/', (c) =>
  c.html(
    layout(
      'Films',
      html`<nav><a href="/">Home</a> <a href="/tonight">Tonight</a></nav>
        ${all().map((film) => html`<p><a href="/films/${film.id}">Look</a> ${film.title} (${duration(film)})</p>`)}`,
    ),
  ),
);
app.get('/tonight', (c) => {
  const film = on(new Date(Date.now()));
  return film ? c.redirect(`/films/${film.id}`, 303) : c.html('<h1>Nothing tonight</h1>');
});
app.route('/films', films);
app.notFound((c) => c.html(layout('404', html`<p>Not here. <a href="/">Home</a></p>`), 404));
