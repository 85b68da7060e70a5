// A lesson on a phone: reading first, and code, preview and checks one tap away.
import { devices, expect, test } from 'playwright/test';
import { FIRST_LESSON } from '../lesson-page.ts';

const { viewport, userAgent, deviceScaleFactor, isMobile, hasTouch } = devices['iPhone 14'];
test.use({ viewport, userAgent, deviceScaleFactor, isMobile, hasTouch });

test('reads like paper, then runs and checks by touch alone', async ({ page }) => {
  await page.goto(FIRST_LESSON);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(await sideways()).toBeLessThanOrEqual(0);

  const view = (name: string) => page.getByRole('button', { name, exact: true });
  await view('Code').tap();
  await expect(page.locator('.static-code')).toBeVisible();
  await page.locator('.workspace').getByRole('button', { name: 'Run', exact: true }).first().tap();

  const learnersPage = page.frameLocator('.preview-stage iframe').frameLocator('iframe[data-live]');
  await expect(learnersPage.getByRole('heading')).toHaveText('Hello, world');
  expect(await sideways()).toBeLessThanOrEqual(0);

  await view('Checks').tap();
  await page.getByRole('button', { name: 'Check my work' }).tap();
  await expect(page.getByText('We sent').first()).toBeVisible();
  expect(await sideways()).toBeLessThanOrEqual(0);

  await view('Read').tap();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('what a finger presses is at least 44 px high', async ({ page }) => {
  await page.goto(FIRST_LESSON);
  for (const name of ['Read', 'Code', 'Preview', 'Checks']) {
    const box = await page.getByRole('button', { name, exact: true }).boundingBox();
    expect(box!.height, name).toBeGreaterThanOrEqual(44);
  }
});
