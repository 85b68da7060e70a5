// Finding one's way: search, course map, glossary and Rosetta table.
import { expect, test } from 'playwright/test';
import { lessonPage } from '../lesson-page.ts';

test('the search finds a lesson by its words, by keyboard alone', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Search' }).click();
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('microframework');
  const results = page.locator('#search-results li');
  await expect(results.filter({ hasText: 'Introduction to Web Apps' })).toBeVisible();
  await expect(page).toHaveURL(/q=microframework/);
  await page.keyboard.press('ArrowDown');
  await expect(results.first().getByRole('link').first()).toBeFocused();
  await page.getByRole('searchbox').fill('ξξξ');
  await expect(page.getByRole('status')).toContainText('Nothing in the course has “ξξξ”');
});

test('the glossary and the Rosetta table narrow as one types', async ({ page }) => {
  await page.goto('/glossary/');
  await page.getByRole('searchbox', { name: 'Find a word' }).fill('encrypted');
  await expect(page.locator('#terms > div:visible')).toHaveCount(1);
  await expect(page.locator('#terms > div:visible dt')).toHaveText(/HTTPS/);

  await page.goto('/rosetta/?q=render_template');
  await expect(page.locator('#rosetta tbody tr:visible')).toHaveCount(1);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy the code for Template' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('render(c');
});

test('the course map knows what was passed', async ({ page }) => {
  await page.goto('/course/');
  await expect(page.getByText('done', { exact: false }).first()).toBeHidden();
  const lesson = lessonPage(page);
  await lesson.open();
  await lesson.write(`import { Hono } from 'hono';
export const app = new Hono();
app.get('/', (c) => c.html('<h1>Fresh bread</h1>'));
app.get('/about', (c) => c.html('<p>By the sea</p>'));
`);
  await lesson.check();
  await lesson.passKept();
  await page.goto('/course/');
  await expect(page.locator('#course-map li[data-state=done]')).toHaveCount(1);
  await expect(page.locator('#course-map li[data-state=done]')).toContainText('Introduction to Web Apps');
});
