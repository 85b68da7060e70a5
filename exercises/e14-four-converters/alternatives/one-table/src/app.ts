import { Hono } from 'hono';

const app = new Hono();

const hex = '[0-9a-fA-F]';
const name = '[A-Za-z0-9_-][A-Za-z0-9._-]*';
const routes: [path: string, answer: (value: string) => object][] = [
  ['/orders/:value{[0-9]+}', (value) => ({ id: Number.parseInt(value, 10) })],
  ['/articles/:value{(?:[a-z0-9]+-)*[a-z0-9]+}', (slug) => ({ slug })],
  [`/members/:value{${hex}{8}(?:-${hex}{4}){3}-${hex}{12}}`, (id) => ({ id })],
  [`/files/:value{${name}(?:/${name})*}`, (path) => ({ path })],
];
for (const [path, answer] of routes) {
  app.get(path, (c) => c.json(answer(c.req.param('value') as string)));
}

export { app };
