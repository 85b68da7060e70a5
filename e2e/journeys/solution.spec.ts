// Our solution beside the learner's: reached by hints, compared, used and undone.
import { expect, test } from 'playwright/test';
import { lessonPage } from '../lesson-page.ts';
import { choose, notices, openDialog } from '../workspace-menu.ts';

const mine = `import { Hono } from 'hono';

export const app = new Hono();
app.get('/', (c) => c.html('<h1>My own words</h1>'));
`;
const passing = `${mine}app.get('/about', (c) => c.html('<p>A bakery by the sea.</p>'));\n`;

test('the fourth rung shows ours beside theirs; it is used, and that is undone', async ({ page }) => {
  const lesson = lessonPage(page);
  await lesson.open();
  await lesson.write(mine);
  await lesson.check();

  await page.getByRole('button', { name: 'More' }).click();
  await expect(page.getByRole('menuitem', { name: 'Compare with our solution' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await page.keyboard.press('Escape');

  const about = lesson.task('GET /about answers with a page');
  await about.getByRole('button', { name: 'Show a hint' }).click();
  await about.getByRole('button', { name: 'Show hint 2 of 4' }).click();
  await about.getByRole('button', { name: 'Show hint 3 of 4' }).click();
  await expect(about.getByRole('listitem')).toHaveCount(3);
  await about.getByRole('button', { name: 'Show our src/app.ts beside yours' }).click();

  const dialog = page.getByRole('dialog', { name: 'Your code and our solution' });
  await expect(dialog.getByRole('columnheader', { name: 'Yours', exact: true })).toBeVisible();
  await expect(dialog.getByRole('columnheader', { name: 'Ours', exact: true })).toBeVisible();
  await expect(dialog.getByRole('table')).toContainText('My own words');
  await dialog.getByRole('button', { name: 'Close' }).click();
  // Looking changes nothing.
  await expect.poll(lesson.code).toContain('My own words');

  await about.getByRole('button', { name: 'Compare src/app.ts with ours' }).click();
  await dialog.getByRole('button', { name: 'Use this file' }).click();
  await expect(notices(page)).toContainText('Our src/app.ts is in the place of yours.');
  await expect.poll(lesson.code).not.toContain('My own words');
  await notices(page).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(lesson.code).toContain('My own words');
});

test('who looked before passing is told so', async ({ page }) => {
  const lesson = lessonPage(page);
  await lesson.open();
  await lesson.write(mine);
  await lesson.check();
  const about = lesson.task('GET /about answers with a page');
  for (let rung = 0; rung < 4; rung += 1) await about.locator('.hint-button').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await page.reload();
  await expect(page.locator('.checks-summary')).toContainText(/1 of 4 done|looked at our solution/);
  await lesson.write(passing);
  await lesson.check();
  await expect(page.locator('.finish')).toContainText('You looked at our solution on the way');
});

test('who passed first may look at no cost', async ({ page }) => {
  const lesson = lessonPage(page);
  await lesson.open();
  await lesson.write(passing);
  await lesson.check();
  const finish = page.getByRole('region', { name: 'What you have learned' });
  await expect(finish).toContainText('Each address that a server knows is a route');
  await expect(finish).not.toContainText('looked at our solution');
  await finish.getByRole('button', { name: 'Compare with our solution' }).click();
  await expect(page.getByRole('dialog').getByRole('table')).toContainText('A bakery by the sea.');
  await page.keyboard.press('Escape');
  await expect(finish).not.toContainText('looked at our solution');
});

test('on a phone the two versions stand one under the other', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const page = await context.newPage();
  const lesson = lessonPage(page);
  await page.goto('/learn/introduction/hello-server/');
  await page.getByRole('navigation', { name: 'Parts of this page' }).getByText('Code').click();
  await lesson.write(passing);
  await page.getByRole('navigation', { name: 'Parts of this page' }).getByText('Checks').click();
  await lesson.checkButton.click();
  await page.getByRole('button', { name: 'Compare with our solution' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('columnheader')).toHaveCount(1);
  await expect(dialog.getByRole('columnheader')).toContainText('+ Ours');
  await context.close();
});

test('without a network, the dialog says so and tries again', async ({ browser }) => {
  // The service worker would have kept the solution.
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const lesson = lessonPage(page);
  await lesson.open();
  await lesson.write(passing);
  await lesson.check();
  await page.route('**/solution.json', (route) => route.abort());
  const dialog = await openDialog(page, 'Compare with our solution', 'Your code and our solution');
  await expect(dialog.getByRole('alert')).toContainText('could not be fetched');
  await page.unroute('**/solution.json');
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await expect(dialog.getByRole('table')).toBeVisible();
  await context.close();
});

test('a version of the history is looked at, brought back, and that is undone', async ({ page }) => {
  const lesson = lessonPage(page);
  await lesson.open();
  await lesson.write(mine);
  await lesson.check();
  await lesson.write('// everything is gone\n');
  const dialog = await openDialog(page, 'History of my files', 'History of your files');
  await expect(dialog.getByRole('button', { name: /just now|minute/ })).toContainText(
    'At a check: 1 of 4 tasks done',
  );
  await expect(dialog.getByRole('table')).toContainText('My own words');
  await dialog.getByRole('button', { name: 'Restore this version' }).click();
  await expect.poll(lesson.code).toContain('My own words');
  await notices(page).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(lesson.code).toContain('everything is gone');

  await choose(page, 'Reset to the starter');
  await expect.poll(lesson.code).toContain('My first server');
  await openDialog(page, 'History of my files', 'History of your files');
  await expect(dialog.getByRole('button', { name: 'Before a reset' })).toBeVisible();
});
