import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';

export const app = new Hono();

let visits = 0;

app.get('/visits', (c) => {
  visits += 1;
  return c.html(`<p>Visits so far: ${visits}</p>`);
});

app.get('/logo.svg', async (c) => c.html(await readFile('public/logo.svg', 'utf8')));
app.get('/', async (c) => c.html(await readFile('public/index.html', 'utf8')));
