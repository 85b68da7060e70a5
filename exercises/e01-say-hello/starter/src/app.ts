import { Hono } from 'hono';

export const app = new Hono();

// When a browser asks for the home page, answer with this HTML.
app.get('/', (c) => {
  return c.html(`<!doctype html>
<html lang="en">
  <head>
    <title>My first server</title>
  </head>
  <body>
    <h1>Hello, world</h1>
    <p>This page was made by a server, for you, a moment ago.</p>
  </body>
</html>`);
});
