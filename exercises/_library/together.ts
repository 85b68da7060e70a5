// For checks of the unit about databases: requests that reach a program in the same moment.

/** Milliseconds that a statement takes in a race: enough for the others to get to theirs. */
const STATEMENT_MS = 30;

/**
 * A src/server.ts that keeps back requests with the given method until `count` of them are there, and then lets all of
 * them go at once, on a database that takes its time. After that, and for other methods, it is the usual server. So a race
 * shows each time, not by luck.
 */
export function serverForRace(count: number, method = 'POST'): string {
  return `import { readFileSync, writeFileSync } from 'node:fs';
import { serve } from '@hono/node-server';

const database = 'src/lib/database.ts';
const slow = 'await before; await new Promise((resolve) => setTimeout(resolve, ${STATEMENT_MS}));';
writeFileSync(database, readFileSync(database, 'utf8').replace('await before;', slow));
const { app } = await import('./app.ts');

let missing = ${count};
let letGo = () => {};
const allThere = new Promise<void>((resolve) => (letGo = resolve));

async function answer(request: Request): Promise<Response> {
  if (request.method !== ${JSON.stringify(method)} || missing <= 0) return app.fetch(request);
  const { url, method, headers } = request;
  const body = await request.arrayBuffer();
  missing -= 1;
  if (missing === 0) letGo();
  // Should one of them never come, the others are answered all the same.
  setTimeout(letGo, 3000);
  await allThere;
  return app.fetch(new Request(url, { method, headers, body }));
}

serve({ fetch: answer, port: Number(process.env.PORT ?? 3000) });
`;
}

/**
 * A src/server.ts that does not print errors with this text: a check has planned them, and they would be taken for what
 * went wrong.
 */
export function serverWithPlannedError(text: string): string {
  return `import { serve } from '@hono/node-server';
import { app } from './app.ts';

const print = console.error.bind(console);
console.error = (...parts: unknown[]) => {
  if (!parts.some((part) => String(part).includes(${JSON.stringify(text)}))) print(...parts);
};

serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000) });
`;
}
