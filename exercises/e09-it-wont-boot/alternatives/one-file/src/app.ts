import { Hono } from 'hono';
import { quotes } from '../data/quotes.ts';

export const app = new Hono();

const page = `<!doctype html>
<html lang="en">
  <head>
    <title>Quotes with your tea</title>
  </head>
  <body>
    <h1>Quotes with your tea</h1>
    <p><a href="/quote">One to keep calm</a></p>
    <p><a href="/moods">All moods</a></p>
  </body>
</html>`;

app
  .get('/', (c) => c.html(page))
  .get('/quote', (c) => c.html(`<p>${quotes.find(({ mood }) => mood === 'calm')?.text}</p>`))
  .get('/moods', (c) => c.json(['calm', 'bold', 'silly']));
