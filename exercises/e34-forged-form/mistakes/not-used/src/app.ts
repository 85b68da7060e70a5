import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { checkToken, csrfToken } from './csrf.ts';
import { visitorId } from './lib/session.ts';
import { render } from './lib/render.ts';

export const app = new Hono();

// Files in public/ are served as they are: public/style.css answers at /style.css.
app.use(serveStatic({ root: './public' }));

const giftSchema = z.object({
  to: z.string().trim().min(1).max(40),
  coins: z.string().trim().min(1).pipe(z.coerce.number().int().min(1)),
});

type Jar = { label: string; coins: number; gifts: z.infer<typeof giftSchema>[] };

const jars = new Map<string, Jar>();

/** The jar of the visitor who sent this request. */
function jarOf(c: Context): Jar {
  const id = visitorId(c);
  const jar = jars.get(id) ?? { label: 'My jar', coins: 100, gifts: [] };
  jars.set(id, jar);
  return jar;
}

app.get('/', (c) => render(c, 'jar.njk', { jar: jarOf(c), csrf: csrfToken(c) }));

app.post('/gifts', async (c) => {
  const jar = jarOf(c);
  const { data: gift } = giftSchema.safeParse(await c.req.parseBody());
  if (!gift || gift.coins > jar.coins) return c.text('Give a name and as many coins as there are.', 422);
  jar.coins -= gift.coins;
  jar.gifts.push(gift);
  return c.redirect('/', 303);
});

app.post('/label', async (c) => {
  const { label } = await c.req.parseBody();
  if (typeof label !== 'string' || label.trim() === '') return c.text('A label has letters.', 422);
  jarOf(c).label = label.trim();
  return c.redirect('/', 303);
});
