// Quizzes are answered by keyboard, explain every option, and what was missed comes back in the review.
import { expect, test, type Page } from 'playwright/test';

const LESSON = '/learn/introduction/hello-server/';
const item = (page: Page, question: RegExp) => page.getByRole('region', { name: question });

async function openQuiz(page: Page): Promise<void> {
  await page.goto(LESSON);
  await item(page, /What status does the visitor get/).scrollIntoViewIfNeeded();
  // Comes to life when it is in sight.
  await expect(page.locator('astro-island[ssr] .quiz')).toHaveCount(0);
}

test('a prediction is explained, wrong and right, and can be tried again', async ({ page }) => {
  await openQuiz(page);
  const predict = item(page, /What status does the visitor get/);
  await predict.getByRole('radio', { name: '200' }).check();
  await predict.getByRole('button', { name: 'Check' }).click();
  await expect(predict.getByRole('status')).toContainText('Not quite');
  await expect(predict.getByText(/another letter/)).toBeVisible();
  await predict.getByRole('button', { name: 'Try again' }).click();
  await predict.getByRole('radio', { name: '404' }).check();
  await predict.getByRole('button', { name: 'Check' }).click();
  await expect(predict.getByRole('status')).toContainText('Yes');
  await expect(predict.getByText(/case-sensitive/)).toBeVisible();
});

test.describe('a slow network', () => {
  // A service worker would fetch the script past the page's route.
  test.use({ serviceWorkers: 'block' });

  test('what is chosen and typed before the quiz’s script has come counts', async ({ page }) => {
    const script = Promise.withResolvers<true>();
    await page.route(/\/_astro\/quiz\.[^/]*js$/, async (route) => {
      await script.promise;
      await route.continue();
    });
    await page.goto(LESSON);
    const predict = item(page, /What status does the visitor get/);
    await predict.getByRole('radio', { name: '404' }).check();
    const place = item(page, /Which kind of framework/)
      .getByRole('combobox')
      .first();
    await place.selectOption('Microframework');
    await expect(page.locator('astro-island[ssr] .quiz')).toHaveCount(1);
    script.resolve(true);
    await expect(page.locator('astro-island[ssr] .quiz')).toHaveCount(0);
    await predict.getByRole('button', { name: 'Check' }).click();
    await expect(predict.getByRole('status')).toContainText('Yes');
    await expect(place.locator('option:checked')).toHaveText('Microframework');
  });
});

test('sorting says what is where it belongs and keeps that for the next try', async ({ page }) => {
  await openQuiz(page);
  const sort = item(page, /Which kind of framework/);
  const places = sort.getByRole('combobox');
  for (const place of await places.all()) await place.selectOption('Microframework');
  await sort.getByRole('button', { name: 'Check' }).click();
  await expect(sort.getByRole('status')).toContainText('2 of 4 are where they belong');
  await sort.getByRole('button', { name: 'Try again' }).click();
  await expect(places.first()).toHaveValue('0');
  await places.nth(2).selectOption('Full framework');
  await places.nth(3).selectOption('Full framework');
  await sort.getByRole('button', { name: 'Check' }).click();
  await expect(sort.getByRole('status')).toContainText('Yes');
});

test('a blank is run: whatever answers as ours does is right', async ({ page }) => {
  await openQuiz(page);
  const fill = item(page, /Complete the handler/);
  const blank = fill.getByRole('textbox', { name: 'The blank' });
  await blank.fill('await');
  await blank.press('Enter');
  await expect(fill.getByRole('status')).toContainText('Not quite');
  await expect(fill.getByText(/waits for the response and then drops it/)).toBeVisible();
  await fill.getByRole('button', { name: 'Try again' }).click();
  await blank.fill('return /* here it is */');
  await fill.getByRole('button', { name: 'Check' }).click();
  await expect(fill.getByRole('status')).toContainText('Yes');
});

test('by keyboard alone', async ({ page }) => {
  await openQuiz(page);
  const several = item(page, /still shows the old one/);
  await several.getByRole('checkbox').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(several.getByRole('status')).toContainText('Yes');
});

test('what was missed waits for the review, and is asked there when it is due', async ({ page }) => {
  await page.goto('/review/');
  await expect(page.getByText(/Nothing is waiting/)).toBeVisible();
  await openQuiz(page);
  const predict = item(page, /What status does the visitor get/);
  await predict.getByRole('radio', { name: '500' }).check();
  await predict.getByRole('button', { name: 'Check' }).click();
  await expect(predict.getByRole('status')).toContainText('Not quite');
  await page.goto('/review/');
  await expect(page.getByText(/The next question comes back on/)).toBeVisible();

  const tomorrow = Date.now() + 25 * 60 * 60 * 1000;
  await page.clock.setFixedTime(tomorrow);
  await page.goto('/review/');
  await expect(predict).toBeVisible();
  await predict.getByRole('radio', { name: '404' }).check();
  await predict.getByRole('button', { name: 'Check' }).click();
  await expect(page.getByText('That was all for now.')).toBeVisible();
  await page.goto('/review/');
  await expect(page.getByText(/The next question comes back on/)).toBeVisible();
});
