// The programs that are measured: the same small site on node:http, Hono and Express. For the bench, in Node and in pages.
import type { Project } from '../src/engine/port.ts';

/** One program. */
export interface BenchProgram {
  id: 'http' | 'hono' | 'express';
  title: string;
  /** Its files, greeting with `word`: another word is an edit. */
  project(word: string): Project;
}

/** The page at `/page` has this many characters. */
export const PAGE_LENGTH = 10_240;

// All three answer `/`, `/page` and `/loop`, which never ends, and print a line once they listen.
const shared = (word: string): Record<string, string> => ({
  'package.json': '{ "type": "module" }',
  'src/pages.ts': `export interface Visitor {
  name: string;
}

export function greet(visitor: Visitor): string {
  return \`<h1>${word}, \${visitor.name}</h1>\`;
}

export function page(visitor: Visitor): string {
  return greet(visitor).padEnd(${PAGE_LENGTH}, '<p>A row of the table.</p>');
}
`,
});

const imports = `import { greet, page, type Visitor } from './pages.ts';

const visitor: Visitor = { name: 'Ada' };
const port = Number(process.env['PORT'] ?? 3000);`;

const http = `import { createServer } from 'node:http';
${imports}

createServer((request, response) => {
  if (request.url === '/loop') for (;;);
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(request.url === '/page' ? page(visitor) : greet(visitor));
}).listen(port, () => console.log('listening'));
`;

const hono = `import { serve } from '@hono/node-server';
import { Hono } from 'hono';
${imports}

const app = new Hono();
app.get('/', (c) => c.html(greet(visitor)));
app.get('/page', (c) => c.html(page(visitor)));
app.get('/loop', () => {
  for (;;);
});
serve({ fetch: app.fetch, port }, () => console.log('listening'));
`;

const express = `import express from 'express';
${imports}

const app = express();
app.get('/', (_request, response) => void response.send(greet(visitor)));
app.get('/page', (_request, response) => void response.send(page(visitor)));
app.get('/loop', () => {
  for (;;);
});
app.listen(port, () => console.log('listening'));
`;

const entry = 'src/app.ts';

export const programs: readonly BenchProgram[] = [
  {
    id: 'http',
    title: 'node:http',
    project: (word) => ({ files: { ...shared(word), [entry]: http }, entry }),
  },
  { id: 'hono', title: 'Hono', project: (word) => ({ files: { ...shared(word), [entry]: hono }, entry }) },
  {
    id: 'express',
    title: 'Express 5',
    project: (word) => ({ files: { ...shared(word), [entry]: express }, entry }),
  },
];

/** The words that edits put into the program, one after the other. */
export function words(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `Hello ${index + 1}`);
}
