import { Hono } from 'hono';
import { html } from 'hono/html';
import { moons } from '../data/moons.ts';

export const app = new Hono();

app.get('/', (c) => {
  const planets = Object.keys(moons).filter((planet) => moons[planet].length > 0);
  const links = planets.map(
    (planet) => html`<li><a href="/planets/${encodeURIComponent(planet)}/moons/1">${planet}</a></li>`,
  );
  return c.html(
    html`<h1>Observatory</h1>
      <p>The first moon of …</p>
      <ul>
        ${links}
      </ul>`,
  );
});

// The page of a moon, such as /planets/Mars/moons/1, goes here.
app.get('/planets/:planet/moons/:n{[0-9]+}', (c) => {
  const planet = c.req.param('planet');
  const list = Object.hasOwn(moons, planet) ? moons[planet] : [];
  const moon = list[Number(c.req.param('n')) - 1];
  if (!moon) return c.notFound();
  return c.html(`<h1>${moon}</h1>`);
});
