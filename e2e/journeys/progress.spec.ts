// What was done is listed, printed, exported, erased and brought back.
import { readFile } from 'node:fs/promises';
import { expect, test } from 'playwright/test';
import { lessonPage } from '../lesson-page.ts';

const solution = `import { Hono } from 'hono';
export const app = new Hono();
app.get('/', (c) => c.html('<h1>Fresh bread</h1>'));
app.get('/about', (c) => c.html('<p>By the sea</p>'));
`;

test('progress is listed, leaves as a file, is erased, and comes back from the file', async ({ page }) => {
  const lesson = lessonPage(page);
  await lesson.open();
  await lesson.write(solution);
  await lesson.check();
  await lesson.passKept();

  await page.goto('/progress/');
  const line = page.getByRole('row', { name: /Say hello from your own server/ });
  await expect(line).toContainText('✓ passed');
  await expect(line).toContainText('once');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export everything' }).click();
  const file = await (await download).path();
  expect(await readFile(file, 'utf8')).toContain('Fresh bread');

  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByRole('button', { name: 'Erase it all' }).click();
  await expect(page.getByText('Everything was erased')).toBeVisible();
  await expect(line).not.toContainText('passed');
  await lesson.open();
  await expect(page.locator('.code-editor')).not.toContainText('Fresh bread');

  await page.goto('/progress/');
  await page.getByLabel('Import a file').setInputFiles(file);
  await expect(page.getByText(/Nothing of yours is replaced/)).toBeVisible();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(line).toContainText('✓ passed');
  await lesson.open();
  await expect(page.locator('.code-editor')).toContainText('Fresh bread');
});

test('a file that is no export is refused in words', async ({ page }) => {
  await page.goto('/progress/');
  await page.getByLabel('Import a file').setInputFiles({
    name: 'notes.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"hello": 1}'),
  });
  await expect(page.getByText(/not an export of this course/)).toBeVisible();
});

test('the summary names what was passed, and the learner', async ({ page }) => {
  await page.goto('/summary/');
  await expect(page.getByText('No exercise is passed yet')).toBeVisible();
  const lesson = lessonPage(page);
  await lesson.open();
  await lesson.write(solution);
  await lesson.check();
  await lesson.passKept();
  await page.goto('/summary/');
  await page.getByLabel('Your name').fill('Zoë O’Malley');
  await expect(page.getByText(/passed 1 of the/)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Your name')).toHaveValue('Zoë O’Malley');
});
