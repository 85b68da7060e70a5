// A lesson on paper: the text alone, whatever was on the screen.
import { expect, test } from 'playwright/test';
import { FIRST_LESSON } from '../lesson-page.ts';

test('a lesson prints as its text, black on white, from a dark phone that shows the code', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(FIRST_LESSON);
  await page.getByRole('button', { name: 'Code', exact: true }).click();
  await expect(page.locator('#lesson-text')).toBeHidden();

  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const gone of ['.site-header', '.workspace', '.toc', '.lesson-nav', '.copy', '.quiz-button'])
    for (const one of await page.locator(gone).all()) await expect(one, gone).toBeHidden();
  const [ink, paper] = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.documentElement);
    return [color, backgroundColor];
  });
  expect([ink, paper]).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  const scrolling = await page
    .locator('#lesson-text pre')
    .evaluateAll((all) => all.filter((pre) => pre.scrollWidth > pre.clientWidth + 1).length);
  expect(scrolling).toBe(0);
});

test('an answered question prints as a question', async ({ page }) => {
  await page.goto(FIRST_LESSON);
  const question = page
    .locator('.quiz-item')
    .filter({ has: page.locator('.quiz-options') })
    .first();
  await question.scrollIntoViewIfNeeded();
  // Comes to life when it is in sight.
  await expect(page.locator('astro-island[ssr] .quiz')).toHaveCount(0);
  await question.getByRole('radio').first().check();
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(question.locator('.quiz-verdict')).not.toBeEmpty();
  await page.emulateMedia({ media: 'print' });
  await expect(question.getByRole('heading')).toBeVisible();
  for (const told of await question.locator('.quiz-verdict, .quiz-why').all())
    await expect(told).toBeHidden();
});
