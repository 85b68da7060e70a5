import { Hono } from 'hono';

export const app = new Hono();

app.get('/', (c) =>
  c.html(`<!doctype html>
<html lang="en">
  <title>Playground</title>
  <h1>A server of your own</h1>
  <p>Say hello to <a href="/hello/Ada">Ada</a>, or look at <a href="/time">some JSON</a>.</p>
</html>`),
);

app.get('/hello/:name', (c) => c.text(`Hello, ${c.req.param('name')}`));

app.get('/time', (c) => c.json({ now: new Date().toISOString() }));
