import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';

export const app = new Hono();

const state = { seen: 40 };

app.use('/visits/*', async (c, next) => {
  state.seen++;
  await next();
});
app.use('/visits', serveStatic({ root: './public' }));
app.on('GET', ['/visits'], showVisits);
app.use('*', serveStatic({ root: './public' }));

function showVisits(c: Context) {
  return c.html(
    html`<h1>23 November 2026</h1>
      <p>You are number <strong>${state.seen}</strong>, and 3 more are on their way.</p>`,
  );
}
