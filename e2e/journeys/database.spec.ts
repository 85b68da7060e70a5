// The database tool: what a program keeps in SQLite is seen, asked and changed while it runs.
import { expect, test, type Page } from 'playwright/test';
import { lessonPage } from '../lesson-page.ts';

const LIBRARY = `import { Hono } from 'hono';
import { DatabaseSync } from 'node:sqlite';

const db = new DatabaseSync('library.db');
db.exec(\`
  CREATE TABLE authors (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
  CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT NOT NULL, cover BLOB, author_id INTEGER REFERENCES authors (id));
  CREATE INDEX books_by_author ON books (author_id);
  INSERT INTO authors (name) VALUES ('Frank Herbert');
\`);

export const app = new Hono();

app.get('/', async (c) => {
  const books = db.prepare('SELECT * FROM books').all();
  await new Promise((resolve) => setTimeout(resolve, 1));
  const lines = books.map(({ title, author_id }) => {
    const author = db.prepare('SELECT name FROM authors WHERE id = ?').get(author_id);
    return \`<li>\${title} by \${author?.name ?? 'nobody'}</li>\`;
  });
  return c.html(\`<ul>\${lines.join('')}</ul><form method="post" action="/"><input name="title" aria-label="Title"><button>Add</button></form>\`);
});

app.post('/', async (c) => {
  const { title } = await c.req.parseBody();
  db.prepare('INSERT INTO books (title, author_id) VALUES (?, 1)').run(String(title));
  return c.redirect('/');
});
`;

async function openDatabase(page: Page) {
  const lesson = lessonPage(page);
  await lesson.open();
  await lesson.write(LIBRARY);
  await lesson.runUntilListening();
  await expect(lesson.preview.getByRole('button', { name: 'Add' })).toBeVisible();
  await page.getByRole('tab', { name: 'Database' }).click();
  const panel = page.getByRole('tabpanel', { name: 'Database' });
  const add = async (title: string) => {
    await page.getByRole('tab', { name: 'Preview' }).click();
    await lesson.preview.getByLabel('Title').fill(title);
    await lesson.preview.getByRole('button', { name: 'Add' }).click();
    await expect(lesson.preview.getByText(title)).toBeVisible();
    await page.getByRole('tab', { name: 'Database' }).click();
  };
  return { lesson, panel, add };
}

test('tables, rows and schema follow what the server does', async ({ page }) => {
  const { panel, add } = await openDatabase(page);
  await expect(panel).toContainText('library.db');
  await expect(panel.getByRole('button', { name: /^books/ })).toContainText('0');
  await add('Dune');
  await expect(panel.getByRole('button', { name: /^books/ })).toContainText('1');
  await panel.getByRole('button', { name: /^books/ }).click();
  await expect(panel.getByRole('row', { name: 'Dune' })).toContainText('NULL');

  await panel.getByRole('button', { name: 'Schema' }).click();
  await expect(panel.getByRole('row', { name: /^title/ })).toContainText('not null');
  await expect(panel).toContainText('books_by_author on author_id');
  await panel.getByRole('button', { name: 'authors.id' }).click();
  await expect(panel.getByRole('region', { name: 'authors' })).toBeVisible();
});

test('the query box reads and writes, and says where SQL is wrong', async ({ page }) => {
  const { lesson, panel, add } = await openDatabase(page);
  await add('Dune');
  await panel.getByRole('button', { name: 'Query' }).click();
  const box = panel.getByRole('textbox', { name: 'SQL to execute' });
  await box.fill('SELECT title FROM books');
  await box.press('ControlOrMeta+Enter');
  await expect(panel.getByRole('cell', { name: 'Dune' })).toBeVisible();
  await expect(panel).toContainText('1 row.');

  await box.fill("UPDATE books SET title = 'Dune Messiah'; SELECT count(*) FROM books");
  await panel.getByRole('button', { name: 'Execute' }).click();
  await expect(panel).toContainText('1 row. 1 row changed.');
  await page.getByRole('tab', { name: 'Preview' }).click();
  await lesson.address.press('Enter');
  await expect(lesson.preview.getByText('Dune Messiah')).toBeVisible();

  await page.getByRole('tab', { name: 'Database' }).click();
  await box.fill('SELECT title\nFORM books');
  await box.press('ControlOrMeta+Enter');
  await expect(panel).toContainText('SQLite says: near "books": syntax error at line 2, column 6');
  // The program was not run anew: what it holds is still there.
  await expect(lesson.preview.getByText('Dune Messiah')).toHaveCount(1);
});

test('statements are told by request, and one query a row is pointed at', async ({ page }) => {
  const { panel, add } = await openDatabase(page);
  for (const title of ['One', 'Two', 'Three', 'Four']) await add(title);
  await panel.getByRole('button', { name: 'Statements' }).click();
  const newest = panel.getByRole('region', { name: 'GET /' }).first();
  await expect(newest).toContainText('5 statements');
  await expect(newest).toContainText('ran 4 times for this request');
  await expect(newest).toContainText('SELECT name FROM authors WHERE id = ?');
  await expect(panel.getByRole('region', { name: 'POST /' }).first()).toContainText("'Four'");
  await expect(panel.getByRole('region', { name: 'POST /' }).first()).toContainText('1 row changed');
  await expect(panel.getByRole('region', { name: 'Outside of requests' })).toContainText('CREATE TABLE');
  await panel.getByRole('region', { name: 'POST /' }).first().getByRole('button').click();
  await expect(page.getByRole('tabpanel', { name: 'Requests' })).toContainText('POST');
});

test('a program that has stopped is said to have, with what was seen last', async ({ page }) => {
  const { panel } = await openDatabase(page);
  await expect(panel.getByRole('cell', { name: 'Frank Herbert' })).toBeVisible();
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(panel).toContainText('Your program is not running.');
  await expect(panel.getByRole('cell', { name: 'Frank Herbert' })).toBeVisible();
});

test('a program without SQLite does not fetch it', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  const lesson = lessonPage(page);
  await lesson.open();
  await lesson.runUntilListening();
  await page.getByRole('tab', { name: 'Database' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Database' })).toContainText('does not use SQLite');
  expect(fetched.filter((url) => /sqlite/.test(url))).toEqual([]);
});
