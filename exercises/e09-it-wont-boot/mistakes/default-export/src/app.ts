import { Hono } from 'hono';
import { allMoods, firstQuote, Mood } from './moods.ts';

const app = new Hono();

app.get('/', (c) => {
  return c.html(`<!doctype html>
<html lang="en">
  <head>
    <title>Quotes with your tea</title>
  </head>
  <body>
    <h1>Quotes with your tea</h1>
    <p><a href="/quote">One to keep calm</a></p>
    <p><a href="/moods">All moods</a></p>
  </body>
</html>`);
});

app.get('/quote', (c) => {
  return c.text(firstQuote(Mood.Calm));
});

app.get('/moods', (c) => {
  return c.json(allMoods());
});

export default app;
