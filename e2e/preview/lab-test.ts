// Playwright's `test` with the preview's lab, built once for each worker: the hands and eyes of the preview's journeys.
import { test as base, expect, type FrameLocator, type Locator, type Page } from 'playwright/test';
import { serveLab, type Lab } from './serve-lab.ts';

export { expect };

export const test = base.extend<object, { lab: Lab }>({
  lab: [
    // Playwright reads the parameter's shape: it must be a pattern.
    async ({}, use) => {
      const lab = await serveLab();
      await use(lab);
      await lab.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

/** The learner's page: the inner frame of the host document of the window in front. */
export function pageIn(page: Page, visitor = 'visitor 1'): FrameLocator {
  return windowOf(page, visitor).frameLocator('.preview-stage iframe').frameLocator('iframe[data-live]');
}

/** One visitor's window. */
export function windowOf(page: Page, visitor: string): Locator {
  return page.locator(`#preview-${visitor.replaceAll(' ', '-')}`);
}

export const address = (page: Page): Locator => page.getByLabel('Path on your server').first();

/** Starts the lab's program, and goes to a path. */
export async function open(page: Page, path: string, url: string): Promise<void> {
  await page.goto(url);
  await page.evaluate(() => window.lab.start());
  await expect(pageIn(page).locator('h1')).toHaveText('Home');
  await visit(page, path);
}

/** Types a path into the address bar. */
export async function visit(page: Page, path: string): Promise<void> {
  await address(page).fill(path);
  await address(page).press('Enter');
}

/** What pages logged, as `error Uncaught …` with the place behind. */
export function logged(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    window.lab.lines.map(
      ({ level, text, place }) => `${level} ${text}${place === undefined ? '' : ` @${place}`}`,
    ),
  );
}
