import { Hono, type MiddlewareHandler } from 'hono';
import { html } from 'hono/html';
import { people, type Person } from '../data/people.ts';
import { recipe } from '../data/recipe.ts';

type Env = { Variables: { person: Person } };
const byName = new Map(people.map((person) => [person.name, person]));

const known: MiddlewareHandler<Env> = async (c, next) => {
  const person = byName.get(c.req.header('X-Demo-User') ?? '');
  if (person === undefined) {
    c.header('WWW-Authenticate', 'Demo realm="restaurant"');
    return c.json({ error: 'unknown' }, 401);
  }
  c.set('person', person);
  await next();
};

const chefsOnly: MiddlewareHandler<Env> = async (c, next) =>
  c.get('person').role === 'chef' ? await next() : c.json({ error: 'chefs only' }, 403);

export const app = new Hono<Env>()
  .get('/menu', (c) => c.html('<ul><li>Soup</ul>'))
  .get('/orders', known, (c) => c.json(c.get('person')))
  .get('/kitchen', known, chefsOnly, (c) => c.html(html`<p>${recipe}</p>`));
