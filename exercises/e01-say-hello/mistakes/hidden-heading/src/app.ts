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
    <h1 hidden>Good morning from my own server</h1>
    <p>This page was made by a server, for you, a moment ago.</p>
    <p><a href="/about">About this server</a></p>
  </body>
</html>`);
});

// A second page has an address, a handler and an answer of its own.
app.get('/about', (c) => {
  return c.html(`<!doctype html>
<html lang="en">
  <head>
    <title>About</title>
  </head>
  <body>
    <h1>About</h1>
    <p>I am learning how servers answer, one route at a time.</p>
  </body>
</html>`);
});
