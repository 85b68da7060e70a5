import { Hono, type Context } from 'hono';
import { newsroom } from '../data/newsroom.ts';

export const app = new Hono();

app.get('/', (c) => {
  return c.text(newsroom.name);
});

// One handler, two paths: what is mended here is mended for both.
function news(c: Context) {
  c.text(newsroom.headlines.join('\n'));
}

app.get('/news', news);
app.get('/latest', news);

app.get('/contact', (c) => {
  return c.text(newsroom.phone);
});
