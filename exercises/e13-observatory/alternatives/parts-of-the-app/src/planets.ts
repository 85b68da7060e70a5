import { Hono } from 'hono';
import { html } from 'hono/html';
import { HTTPException } from 'hono/http-exception';
import { moons } from '../data/moons.ts';

export const planets = new Hono();

planets.get('/:planet/moons/:n{0*[1-9][0-9]*}', (c) => {
  const { planet, n } = c.req.param();
  // One address for each moon: leading zeros are sent on.
  if (n.startsWith('0')) return c.redirect(`/planets/${encodeURIComponent(planet)}/moons/${Number(n)}`, 301);
  const entry = Object.entries(moons).find(([name]) => name === planet);
  const moon = entry?.[1][Number(n) - 1];
  if (moon === undefined) throw new HTTPException(404, { message: 'No such moon' });
  return c.html(
    html`<title>${moon}</title>
      <h1>${moon}</h1>`,
  );
});
