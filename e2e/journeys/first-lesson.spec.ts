// The journey that everything else widens: read, edit, run, look, check, pass, come back.
import { expect, test } from 'playwright/test';
import { FIRST_LESSON, lessonPage } from '../lesson-page.ts';

const home = (body: string): string => `import { Hono } from 'hono';

export const app = new Hono();
app.get('/', (c) => c.html('${body}'));
`;

const wrong = home('<h1>Good morning</h1><a href="/about">About</a>');
const right = `${wrong}app.get('/about', (c) => c.html('<p>A bakery by the sea.</p>'));\n`;

test('from the home page to a lesson with its code shown before any script runs', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('link', { name: 'Start lesson 1.1' }).click();
  await expect(page).toHaveURL(FIRST_LESSON);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Introduction to Web Apps with TypeScript',
  );
  await expect(page.getByText('export const app = new Hono();').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Say hello from your own server' })).toBeVisible();
  await context.close();
});

test('a program is edited, run, visited and seen in the console', async ({ page }) => {
  const lesson = lessonPage(page);
  await lesson.open();
  await lesson.write(right);
  await lesson.runUntilListening();
  await expect(lesson.preview.getByRole('heading')).toHaveText('Good morning');

  await lesson.preview.getByRole('link', { name: 'About' }).click();
  await expect(lesson.preview.getByRole('paragraph')).toHaveText('A bakery by the sea.');
  await expect(lesson.address).toHaveValue('/about');

  await lesson.address.fill('/nope');
  await lesson.address.press('Enter');
  await expect(lesson.preview.locator('body')).toContainText('404 Not Found');
  await expect(lesson.previewPane).toContainText('404');

  const output = await lesson.openConsole();
  await expect(output).toContainText('Listening on http://localhost:3000');
});

test('Ctrl+Enter runs from within the editor', async ({ page }) => {
  const lesson = lessonPage(page);
  await lesson.open();
  await lesson.write(wrong);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(lesson.state).toHaveText('Listening on port 3000');
  await expect(lesson.preview.getByRole('heading')).toHaveText('Good morning');
});

test('Monaco takes the place of the code without a jump', async ({ page }) => {
  const lesson = lessonPage(page);
  await page.addInitScript(() => {
    const seen = { shift: 0 };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    Object.assign(globalThis, { seenShift: seen });
  });
  await lesson.open();
  /** Where the first letter of the `app.get` line is drawn. */
  const place = (lines: string) =>
    page.evaluate((selector) => {
      const line = [...document.querySelectorAll(selector)].find((row) =>
        row.textContent.startsWith('app.get'),
      );
      const walker = line && document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      if (!walker?.nextNode()) return undefined;
      const range = document.createRange();
      range.setStart(walker.currentNode, 0);
      range.setEnd(walker.currentNode, 1);
      const { x, y, width } = range.getBoundingClientRect();
      return [x, y, width].map(Math.round);
    }, lines);

  const before = await place('.static-line');
  expect(before).toBeDefined();
  await page.locator('.code-editor').hover();
  await expect(page.locator('.monaco-editor .view-line').first()).toBeVisible();
  await expect(page.locator('.static-code')).toHaveCount(0);
  expect(await place('.view-line')).toEqual(before);
  expect(
    await page.evaluate(() => (globalThis as unknown as { seenShift: { shift: number } }).seenShift),
  ).toEqual({
    shift: 0,
  });
});

test('a click that comes before the scripts do still brings the editor', async ({ page }) => {
  const arrived = Promise.withResolvers<undefined>();
  await page.route(/_astro\/workspace[^/]*\.js/, async (route) => {
    await arrived.promise;
    await route.continue();
  });
  await page.goto(FIRST_LESSON, { waitUntil: 'commit' });
  await page.locator('.static-line').nth(1).click();
  arrived.resolve(undefined);
  await expect(page.locator('.monaco-editor').first()).toBeVisible();
});

test('what is typed while the editor is on its way is not lost', async ({ page }) => {
  const lesson = lessonPage(page);
  const arrived = Promise.withResolvers<undefined>();
  await page.route(/mount-editor/, async (route) => {
    await arrived.promise;
    await route.continue();
  });
  await lesson.open();
  await page.locator('.static-line').nth(1).click();
  await page.keyboard.type('// typed early');
  arrived.resolve(undefined);
  await expect.poll(lesson.code).toContain('// typed early');
});

test('wrong work is told what was sent, expected and got; right work passes and is remembered', async ({
  page,
}) => {
  const lesson = lessonPage(page);
  await lesson.open();
  await lesson.write(wrong);
  await lesson.check();

  await expect(lesson.task('The home page greets')).toContainText('done');
  const about = lesson.task('GET /about answers with a page');
  await expect(about).toContainText('not yet');
  await expect(about).toContainText('We sent');
  await expect(about).toContainText('GET /about');
  await expect(about).toContainText('We expected');
  await expect(about).toContainText('We got');
  await expect(about).toContainText('404');
  await expect(about).toContainText('Each address that a server knows is a route');
  await expect(lesson.task('The page at /about has a paragraph')).toContainText('not run yet');

  await lesson.write(right);
  await lesson.check();
  await expect(page.locator('.checks-passed')).toBeVisible();
  // The learner's own program goes on after the checks.
  await expect(lesson.state).toHaveText('Listening on port 3000');
  await page.getByRole('tab', { name: 'Preview' }).click();
  await expect(lesson.preview.getByRole('heading')).toHaveText('Good morning');

  await page.reload();
  await expect(page.locator('.static-code, .monaco-editor').first()).toContainText('Good morning');
  await expect(page.locator('.checks-summary')).toContainText(
    /Every task is done|solved this exercise before/,
  );
});

test('Reset brings the starter back, and can be undone', async ({ page }) => {
  const lesson = lessonPage(page);
  await lesson.open();
  await lesson.write(wrong);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Reset to the starter' }).click();
  await expect.poll(lesson.code).toContain('My first server');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(lesson.code).toContain('Good morning');

  // Half a second of patience, or leaving the page, is enough for the work to be kept.
  await page.reload();
  await expect(page.locator('.static-code, .monaco-editor').first()).toContainText('Good morning');
});
