import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

export const app = new Hono();

app.use(serveStatic({ root: './public' }));

class Counter {
  #count = 0;
  next(): number {
    return ++this.#count;
  }
}
const counter = new Counter();

app.get('/visits', (c) => c.json({ year: 2026, visits: counter.next() }));
