import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { render } from './lib/render.ts';

const app = new Hono().use(serveStatic({ root: './public' }));

type Postcard = { to: string; message: string };
const postcards: Postcard[] = [];

app
  .get('/', (c) => render(c, 'counter.njk', { postcards: postcards.toReversed() }))
  .get('/sent/:n{[0-9]+}', (c) => {
    const card = postcards[Number(c.req.param('n'))];
    return card ? render(c, 'card.njk', { ...card, rows: card.message.split(/\r?\n/) }) : c.notFound();
  })
  .post('/sent', async (c) => {
    const { to = '', message = '' } = await c.req.parseBody<{ to: string; message: string }>();
    const count = postcards.push({ to, message });
    return c.redirect(`/sent/${count - 1}`, 303);
  });

export { app };
