import { readFile, writeFile } from 'node:fs/promises';
import { Hono } from 'hono';

export const app = new Hono();

await writeFile('visits.txt', '0');

app.get('/visits', async (c) => {
  const visits = Number(await readFile('visits.txt', 'utf8'));
  await writeFile('visits.txt', String(visits + 1));
  return c.text(`Visits before yours: ${visits}`);
});

app.get('/logo.svg', async (c) => {
  return c.body(await readFile('public/logo.svg'), 200, { 'Content-Type': 'image/svg+xml' });
});

app.get('/', async (c) => c.html(await readFile('public/index.html', 'utf8')));
