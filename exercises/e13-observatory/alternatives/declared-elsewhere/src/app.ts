import { Hono } from 'hono';
import { html } from 'hono/html';
import { moons } from '../data/moons.ts';

const app = new Hono();

// Every moon gets a number of its own, written as in an address.
function find(planet: string, number: string): string | undefined {
  if (!Object.keys(moons).includes(planet)) return undefined;
  if (Number.isNaN(Number(number)) || /\D/.test(number)) return undefined;
  return moons[planet].find((_, index) => index + 1 === Number(number));
}

app.use('/planets/*', async (c, next) => {
  const parts = c.req.path.split('/');
  if (parts.length !== 5 || parts[3] !== 'moons') return c.notFound();
  await next();
});

app.all('/planets/:planet/:kind/:n', (c) => {
  const moon = find(c.req.param('planet'), c.req.param('n'));
  return moon
    ? c.html(
        html`<section>
          <h1>${moon}</h1>
          <h1>A moon</h1>
        </section>`,
      )
    : c.notFound();
});

export { app };
