import { Hono } from 'hono';
import { newsroom } from '../data/newsroom.ts';

const app = new Hono();
const { name, phone, headlines } = newsroom;

app
  .get('/', (c) => c.text(`Welcome to ${name}`))
  .on(['GET'], ['/news', '/latest'], (c) => c.text(headlines.map((line) => `- ${line}`).join('\n')))
  .get('/contact', (c) => c.text(`Call ${phone}`));

export { app };
