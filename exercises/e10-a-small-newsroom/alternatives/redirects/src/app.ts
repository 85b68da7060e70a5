import { Hono } from 'hono';
import { newsroom } from '../data/newsroom.ts';

export const app = new Hono();
const pages = new Map<string, () => unknown>([
  ['/', () => newsroom.name],
  ['/news', () => newsroom.headlines],
  ['/contact', () => ({ phone: newsroom.phone })],
]);

app.get('/latest', (c) => c.redirect('/news'));
for (const [path, content] of pages) app.get(path, (c) => c.json(content()));
