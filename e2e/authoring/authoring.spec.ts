// How a course is written: saved files are in the browser without losing what was done there, mistakes are told with their
// place, and an exercise's answers are tried out and judged. On a dev server of its own, with a copy of the tiny course.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect as expectPage, test, type Page } from 'playwright/test';
import { lessonPage } from '../lesson-page.ts';
import { copyCourse, type CourseCopy } from '../site/copy-course.ts';
import { startDevServer, type DevServer } from './dev-server.ts';

// A dev server bundles nothing: a page is some hundred requests.
const expect = expectPage.configure({ timeout: 30_000 });
const port = 4464;
const site = `http://localhost:${port}`;
const lessonUrl = `${site}/learn/kettle/boiling/`;
const content = fileURLToPath(new URL('../fixtures/kitchen', import.meta.url));
const lessonFile = 'lessons/01-kettle/01-boiling.mdx';
const folder = 'exercises/boil-water';

const kettle = `import { createServer } from 'node:http';

createServer((request, response) => response.end('mine')).listen(process.env.PORT);
`;

let copy: CourseCopy;
let server: DevServer;

// One server for all, which they change.
test.describe.configure({ mode: 'default' });
test.setTimeout(180_000);

test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000);
  copy = await copyCourse({ title: 'Kitchen servers' }, content);
  server = await startDevServer(copy.folder, port);
  // The first page makes the server bundle packages, which may reload it.
  const page = await browser.newPage();
  await page.goto(lessonUrl, { timeout: 120_000 });
  await expect(bar(page).getByRole('option', { name: 'cold' })).toBeAttached({ timeout: 120_000 });
  await page.goto(`${site}/author/`);
  await expect(page.getByRole('button', { name: 'Judge all' })).toBeVisible({ timeout: 60_000 });
  await page.close();
});
test.afterAll(async () => {
  await server?.stop();
  await copy?.remove();
});

const bar = (page: Page) => page.getByRole('region', { name: 'For the author' });
const overlay = (page: Page) => page.locator('vite-error-overlay');

/** Saves a changed file. Returns what saves it as it was. */
async function save(file: string, change: (text: string) => string): Promise<() => Promise<void>> {
  const path = join(copy.folder, file);
  const before = await readFile(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  await writeFile(path, after);
  return () => writeFile(path, before);
}

async function open(page: Page): Promise<void> {
  await page.goto(lessonUrl);
  await expect(bar(page).getByRole('option', { name: 'cold' })).toBeAttached();
  await expect(page.locator('html')).toHaveAttribute('data-watched');
}

/** Writes into the open file. A dev server needs a while for the editor. */
async function write(page: Page, code: string): Promise<void> {
  await page.locator('.code-editor').click({ position: { x: 240, y: 60 } });
  await expect(page.locator('.monaco-editor').first()).toBeVisible();
  await lessonPage(page, lessonUrl).write(code);
}

test('a saved text comes into the page, and what is done there goes on', async ({ page }) => {
  const lesson = lessonPage(page, lessonUrl);
  await open(page);
  await write(page, kettle);
  await lesson.runUntilListening();
  await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
  const undo = await save(lessonFile, (text) => `${text}\nWater boils at 100 degrees.\n`);
  await expect(page.getByText('Water boils at 100 degrees.')).toBeVisible();
  await save('lessons/01-kettle/01-boiling.quiz.yaml', (text) =>
    text.replace('What does the', 'What says the'),
  );
  await expect(page.getByRole('heading', { name: 'What says the kettle' }).first()).toBeVisible();
  await undo();
  await expect(page.getByText('Water boils at 100 degrees.')).toHaveCount(0);
  await expect(lesson.state).toHaveText(/Listening/);
  expect(await page.evaluate(() => 'isSamePage' in globalThis)).toBe(true);
});

test('a saved starter comes into the editor, beside what the learner has written', async ({ page }) => {
  await open(page);
  await write(page, '// mine');
  const undo = await save(`${folder}/starter/package.json`, (text) => text.replace('{', '{ "name": "pot",'));
  // The page is loaded anew for it.
  await expect(async () => {
    await page.getByRole('tab', { name: 'package.json' }).click();
    await expect(page.getByText('"pot"').first()).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 30_000 });
  await page.getByRole('tab', { name: 'kettle.js' }).click();
  await expect(page.getByText('// mine').first()).toBeVisible();
  await undo();
});

test('the next Check takes a saved check, without a reload', async ({ page }) => {
  const lesson = lessonPage(page, lessonUrl);
  await open(page);
  await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
  await lesson.check();
  await expect(lesson.task('GET /water')).not.toContainText('It is not hot');
  const undo = await save(`${folder}/checks.ts`, (text) =>
    text.replace('expect(page.text).', 'expect(page.text, "It is not hot yet.").'),
  );
  await expect(async () => {
    await lesson.check();
    await expect(lesson.task('GET /water')).toContainText('It is not hot yet.', { timeout: 2_000 });
  }).toPass();
  expect(await page.evaluate(() => 'isSamePage' in globalThis)).toBe(true);
  await undo();
});

test('mistakes are told with place and mend, and forgotten when they are mended', async ({ page }) => {
  await open(page);
  const mistakes: [file: string, from: string, to: string, place: string, what: RegExp][] = [
    [lessonFile, 'minutes: 6', 'minutes: soon', 'boiling.mdx:4', /minutes: .*number/],
    [lessonFile, '## Your kettle', '<Steps>', 'boiling.mdx:20', /not valid MDX/],
    [lessonFile, 'status={200}', 'status={404}', 'boiling.mdx:18', /says status 404, but the program gives/],
    [`${folder}/exercise.yaml`, 'base: null', 'colour: red', 'exercise.yaml:1', /colour/],
    [`${folder}/checks.ts`, 'const page =', 'const page ==', 'checks.ts:12', /initializer|token/i],
  ];
  for (const [file, from, to, place, what] of mistakes) {
    const undo = await save(file, (text) => text.replace(from, to));
    await expect(overlay(page).locator('#code h2')).toContainText(place);
    await expect(overlay(page).locator('#message-content')).toHaveText(what);
    await expect(overlay(page).locator('#hint-content')).not.toBeEmpty();
    await undo();
    await expect(overlay(page)).toHaveCount(0);
  }
  // A page that is opened while its exercise is broken comes back by itself, too.
  const undo = await save(`${folder}/exercise.yaml`, (text) =>
    text.replace('entry: kettle.js', 'entry: pot.js'),
  );
  await expect(overlay(page)).toBeVisible();
  await page.reload();
  await expect(overlay(page)).toContainText('there is no pot.js');
  await undo();
  await expect(bar(page)).toBeVisible();
});

test('each answer of the folder is tried in the editor, and the own work comes back', async ({ page }) => {
  await open(page);
  await write(page, '// my own work');
  const choice = bar(page).getByRole('combobox', { name: 'In the editor' });
  const check = bar(page).getByRole('button', { name: 'Check it' });
  const verdict = bar(page).getByRole('status');
  for (const [answer, words] of [
    ['starter/starter', 'It fails, as a starter should.'],
    ['solution/solution', 'It passes, as it should.'],
    ['alternative/on', 'It passes, as it should.'],
    ['mistake/cold', 'It fails “hot” with “100 degrees”, as it should.'],
  ] as const) {
    await choice.selectOption(answer);
    await check.click();
    await expect(verdict).toHaveText(words);
  }
  await expect(bar(page).getByRole('listitem').filter({ hasText: 'hot' })).toContainText('fails');
  await expect(bar(page).getByRole('listitem').filter({ hasText: 'elsewhere' })).toContainText('passes');

  // What its folder gets is in the editor, and is kept over a reload; a mistake for another reason is told.
  const undo = await save(`${folder}/mistakes/cold/kettle.js`, (text) =>
    text.replace('20 degrees', '21 degrees'),
  );
  await expect(page.getByText('21 degrees').first()).toBeVisible();
  await undo();
  const undoExpect = await save(
    `${folder}/mistakes/cold/expect.yaml`,
    () => 'check: hot\nmessage: boiling\n',
  );
  await page.reload();
  await expect(choice).toHaveValue('mistake/cold');
  await expect(page.getByText('20 degrees').first()).toBeVisible();
  await check.click();
  await expect(verdict).toHaveText(/^The learner should be told “boiling”, but reads: /);
  await undoExpect();

  await bar(page).getByRole('button', { name: 'Back to my work' }).click();
  await expect(page.getByText('// my own work').first()).toBeVisible();
  await page.reload();
  await expect(choice).toHaveValue('own');
  await expect(page.getByText('// my own work').first()).toBeVisible();
});

test('the author’s page says how every exercise judges, and what is to be mended', async ({ page }) => {
  await open(page);
  await bar(page).getByRole('link', { name: 'Every exercise' }).click();
  const row = page.getByRole('row').filter({ hasText: 'boil-water' });
  await page.getByRole('button', { name: 'Judge all' }).click();
  await expect(row).toContainText('3 of 3 caught', { timeout: 30_000 });
  await expect(row).toContainText('2 of 2 pass');
  await expect(page.getByText('1 of 1 judged, all as they should be.')).toBeVisible();

  const undo = await save(`${folder}/mistakes/cold/expect.yaml`, (text) => text.replace('100', '90'));
  await expect(row).toContainText('2 of 3 caught', { timeout: 30_000 });
  const off = page.getByRole('listitem').filter({ hasText: 'The mistake cold' });
  await expect(off).toContainText('should be told “90 degrees”, but reads');
  await off.getByRole('link').click();
  await expect(bar(page).getByRole('combobox')).toHaveValue('mistake/cold');
  await undo();

  await bar(page).getByRole('button', { name: 'Back to my work' }).click();
  const undoLink = await save(lessonFile, (text) => text.replace('/learn/oven/', '/learn/stove/'));
  await expect(bar(page).getByRole('link', { name: 'Every exercise, 1 to mend' })).toBeVisible({
    timeout: 30_000,
  });
  await bar(page).getByRole('link').click();
  const problem = page.getByRole('listitem').filter({ hasText: 'There is no page /learn/stove/baking/' });
  await expect(problem.getByRole('button')).toHaveText(`${lessonFile}:24`);
  await undoLink();
  await expect(page.getByText('Lessons, quizzes and exercises are in order.')).toBeVisible({
    timeout: 30_000,
  });
});
