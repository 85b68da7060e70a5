// Two visitors in the preview: each with its own cookies, history and address, both of the same program.
import { expect, open, pageIn, test, windowOf } from '../preview/lab-test.ts';
import type { Page } from 'playwright/test';

async function enterAs(page: Page, visitor: string, name: string): Promise<void> {
  const bar = windowOf(page, visitor).getByLabel('Path on your server');
  await bar.fill('/who');
  await bar.press('Enter');
  await expect(pageIn(page, visitor).locator('h1')).toHaveText('A stranger');
  await pageIn(page, visitor).getByRole('link', { name }).click();
}

test('side by side, each is somebody else to the server', async ({ page, lab }) => {
  await open(page, '/about', lab.url);
  await page.getByRole('button', { name: 'Second visitor' }).click();
  await expect(page.getByText('Visitor 2', { exact: true }).last()).toBeVisible();
  await expect(pageIn(page, 'visitor 2').locator('h1')).toHaveText('Home');
  await expect(pageIn(page).locator('h1')).toHaveText('About');

  await enterAs(page, 'visitor 1', 'Enter as Ada');
  await expect(pageIn(page, 'visitor 1').locator('h1')).toHaveText('Known: name=ada');
  await enterAs(page, 'visitor 2', 'Enter as Bob');
  await expect(pageIn(page, 'visitor 2').locator('h1')).toHaveText('Known: name=bob');
  await windowOf(page, 'visitor 1').getByRole('button', { name: 'Reload' }).click();
  await expect(pageIn(page, 'visitor 1').locator('h1')).toHaveText('Known: name=ada');
  expect(await page.evaluate(() => window.lab.sent)).toContain('visitor 2 GET /enter?as=bob');

  // Closing keeps nothing.
  await page.getByRole('button', { name: 'Close visitor 2' }).click();
  await expect(windowOf(page, 'visitor 2')).toHaveCount(0);
  await page.getByRole('button', { name: 'Second visitor' }).click();
  await enterAs(page, 'visitor 2', 'Enter as Bob');
});

test('both follow the program', async ({ page, lab }) => {
  await open(page, '/about', lab.url);
  await page.getByRole('button', { name: 'Second visitor' }).click();
  await expect(pageIn(page, 'visitor 2').locator('h1')).toHaveText('Home');
  await page.evaluate(() => window.lab.stop('Stopped'));
  await expect(page.getByText('Stopped. You see the last answer')).toHaveCount(2);
  await page.evaluate(() => window.lab.start());
  await expect(page.getByText('Stopped. You see the last answer')).toHaveCount(0);
});

test('where there is no room for both, tabs switch between them by keyboard', async ({ page, lab }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await open(page, '/about', lab.url);
  await page.getByRole('button', { name: 'Second visitor' }).click();
  await expect(page.getByRole('tab', { name: 'Visitor 2' })).toHaveAttribute('aria-selected', 'true');
  await expect(windowOf(page, 'visitor 1')).toBeHidden();
  await page.getByRole('tab', { name: 'Visitor 2' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('tab', { name: 'Visitor 1' })).toBeFocused();
  await expect(windowOf(page, 'visitor 1')).toBeVisible();
  await expect(windowOf(page, 'visitor 2')).toBeHidden();
  await expect(pageIn(page).locator('h1')).toHaveText('About');
});

test('a page can be seen as wide as a phone', async ({ page, lab }) => {
  await open(page, '/about', lab.url);
  const width = () =>
    pageIn(page)
      .locator('html')
      .evaluate(() => innerWidth);
  expect(await width()).toBeGreaterThan(1000);
  await page.getByRole('button', { name: 'Window options' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Phone width' }).click();
  await expect.poll(width).toBe(375);
  await page.getByRole('button', { name: 'Window options' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Phone width' }).click();
  await expect.poll(width).toBeGreaterThan(1000);
});
