import { Hono } from 'hono';
import { allMoods, firstQuote, Mood } from './moods.ts';

export const app = new Hono();

app.get('/', (c) => {
  return c.html('<h1>Quotes with your tea</h1>');
});

app.get('/quote', (c) => {
  return c.text(firstQuote(Mood.Calm));
});

app.get('/moods', (c) => {
  return c.json(allMoods());
});
