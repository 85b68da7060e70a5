import { readFileSync } from 'node:fs';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { openDatabase } from './lib/database.ts';
import { render } from './lib/render.ts';
import { readAnswers } from './read-answers.ts';

export const app = new Hono();

app.use(serveStatic({ root: './public' }));

const db = openDatabase(':memory:');
await db.exec(readFileSync('data/books.sql', 'utf8'));

/** What an answer finds, or what SQLite has to say against it. */
async function find(sql: string) {
  try {
    return { rows: sql === '' ? [] : await db.all<object>(sql), problem: '' };
  } catch (error) {
    return { rows: [], problem: error instanceof Error ? error.message : String(error) };
  }
}

app.get('/', async (c) => {
  const answers = await Promise.all(
    readAnswers().map(async (answer) => ({ ...answer, ...(await find(answer.sql)) })),
  );
  return render(c, 'answers.njk', { answers });
});

app.get('/answers/:number{[0-9]+}', async (c) => {
  const answer = readAnswers().find(({ number }) => number === Number(c.req.param('number')));
  if (!answer) return c.notFound();
  return c.json({ sql: answer.sql, ...(await find(answer.sql)) });
});
