import { Hono } from 'hono';

export const app = new Hono();

app.get('/', (c) => {
  return c.html('<h1>Good evening</h1><p id="about">I bake bread.</p>');
});
