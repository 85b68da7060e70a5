// Programs that go wrong in every common way: each gets a clear message at the learner's line, the page never
// freezes, and the next Run works.
import { expect, test, type Page } from 'playwright/test';
import { lessonPage, type LessonPage } from '../lesson-page.ts';

const app = (code: string): string => `import { Hono } from 'hono';

export const app = new Hono();
${code}
`;

const healthy = app("app.get('/', (c) => c.html('<h1>Well again</h1>'));");

async function open(page: Page, code: string): Promise<LessonPage> {
  const lesson = lessonPage(page);
  await lesson.open();
  await lesson.write(code);
  return lesson;
}

/** The page reacts, and a right program runs as if nothing had been. */
async function recovers(lesson: LessonPage): Promise<void> {
  await lesson.write(healthy);
  await lesson.runUntilListening();
  await expect(lesson.preview.getByRole('heading')).toHaveText('Well again');
  await expect(lesson.problem).toBeHidden();
}

test('a syntax error', async ({ page }) => {
  const lesson = await open(page, app("app.get('/', (c) => c.text('hi');\n"));
  await lesson.run();
  await expect(lesson.problem).toContainText('SyntaxError');
  await expect(lesson.problem.getByRole('button', { name: 'src/app.ts, line 4' })).toBeVisible();
  await expect(lesson.problem).toContainText("app.get('/', (c) => c.text('hi');");
  await recovers(lesson);
});

test('an exception at start', async ({ page }) => {
  const lesson = await open(page, app("const pets: string[] = JSON.parse('[1,');\nconsole.log(pets);"));
  await lesson.run();
  await expect(lesson.state).toHaveText('Crashed');
  await expect(lesson.problem).toContainText('SyntaxError');
  await expect(lesson.problem.getByRole('button', { name: 'src/app.ts, line 4' })).toBeVisible();
  await recovers(lesson);
});

test('an exception in a handler', async ({ page }) => {
  const lesson = await open(page, app("app.get('/', () => {\n  throw new Error('the oven is cold');\n});"));
  await lesson.runUntilListening();
  await expect(lesson.previewPane).toContainText('500');
  const output = await lesson.openConsole();
  await expect(output).toContainText('the oven is cold');
  await output
    .getByRole('button', { name: /src\/app\.ts:5/ })
    .first()
    .click();
  await expect(
    page.locator('.monaco-editor .view-line').filter({ hasText: 'the oven is cold' }),
  ).toBeVisible();
  await recovers(lesson);
});

test('a loop at start', async ({ page }) => {
  const lesson = await open(page, app('while (true) {}'));
  await lesson.run();
  await expect(lesson.state).toHaveText('Not responding');
  await expect(lesson.problem.getByRole('button', { name: 'src/app.ts, line 4' })).toBeVisible();
  await expect(lesson.problem).toContainText('loop');
  await recovers(lesson);
});

test('a loop in a handler names the request', async ({ page }) => {
  const lesson = await open(page, app("app.get('/', (c) => {\n  while (true) {}\n});"));
  await lesson.run();
  await expect(lesson.problem).toContainText('GET /');
  await expect(lesson.problem.getByRole('button', { name: 'src/app.ts, line 5' })).toBeVisible();
  // While the loop ran, the page itself stayed alive.
  await expect(lesson.previewPane).toContainText(/stopped|not responding|loop/i);
  await recovers(lesson);
});

test('a server that never answers', async ({ page }) => {
  const lesson = await open(
    page,
    app("app.get('/', async (c) => {\n  await new Promise(() => {});\n  return c.text('never');\n});"),
  );
  await lesson.runUntilListening();
  const preview = lesson.previewPane;
  await expect(preview).toContainText(/waiting/i);
  await expect(preview).toContainText('src/app.ts', { timeout: 40_000 });
  await expect(preview).toContainText('5');
  await recovers(lesson);
});

test('a program that ends before it listens', async ({ page }) => {
  const lesson = await open(page, app('process.exit(3);'));
  await lesson.run();
  await expect(lesson.problem).toContainText('exit code 3');
  await recovers(lesson);
});
