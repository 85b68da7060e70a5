// The preview in a lesson, with a real program: two visitors, client scripts in the console, the way to Requests, and failures.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from 'playwright/test';
import { lessonPage } from '../lesson-page.ts';
import { pageIn, windowOf } from '../preview/lab-test.ts';

const PROGRAM = `import { Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
export const app = new Hono();
app.get('/', (c) => {
  const name = getCookie(c, 'name') ?? 'stranger';
  return c.html(\`<h1>Hello \${name}</h1><form action="/enter" method="post"><input name="name" aria-label="Name"><button>Enter</button></form>
    <script src="/page.js"></script>\`);
});
app.post('/enter', async (c) => {
  const { name } = await c.req.parseBody();
  setCookie(c, 'name', String(name), { httpOnly: true });
  return c.redirect('/', 303);
});
app.get('/page.js', (c) => c.body('console.log("from the page");\\nmissing();', 200, { 'Content-Type': 'text/javascript' }));
app.get('/crash', () => { throw new Error('cold oven'); });
`;

async function enterAs(page: Page, visitor: string, name: string): Promise<void> {
  await pageIn(page, visitor).getByRole('textbox').fill(name);
  await pageIn(page, visitor).getByRole('button', { name: 'Enter' }).click();
  await expect(pageIn(page, visitor).locator('h1')).toHaveText(`Hello ${name}`);
}

test('two visitors of one program, its requests and its page’s console', async ({ page }) => {
  const lesson = lessonPage(page);
  await lesson.open();
  await lesson.write(PROGRAM);
  await lesson.runUntilListening();
  await expect(pageIn(page).locator('h1')).toHaveText('Hello stranger');
  await enterAs(page, 'visitor 1', 'ada');
  await page.getByRole('button', { name: 'Second visitor' }).click();
  await expect(pageIn(page, 'visitor 2').locator('h1')).toHaveText('Hello stranger');
  await enterAs(page, 'visitor 2', 'bob');
  await windowOf(page, 'visitor 1').getByRole('button', { name: 'Reload' }).click();
  await expect(pageIn(page, 'visitor 1').locator('h1')).toHaveText('Hello ada');

  const { violations } = await new AxeBuilder({ page: page as never }).include('.preview-windows').analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id }) => id)).toEqual([]);

  await windowOf(page, 'visitor 1').getByRole('button', { name: '200 OK: show the request' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Requests' })).toContainText('visitor 1');

  const output = await lesson.openConsole();
  await expect(output).toContainText('from the page');
  await expect(output).toContainText('missing is not defined');
  await expect(output).toContainText('/page.js:2');
});

test('a program that answers nothing any more is told apart from one that never did', async ({ page }) => {
  const lesson = lessonPage(page);
  await lesson.open();
  await lesson.write(PROGRAM);
  await lesson.runUntilListening();
  await lesson.address.fill('/crash');
  await lesson.address.press('Enter');
  await expect(lesson.previewPane.getByText('Something went wrong in your server.')).toBeVisible();
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(lesson.previewPane.getByText('You see the last answer')).toBeVisible();
  await lesson.address.fill('/');
  await lesson.address.press('Enter');
  await expect(page.getByRole('heading', { name: 'Your server is not running' })).toBeVisible();
});
