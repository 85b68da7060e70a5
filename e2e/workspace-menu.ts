// The toolbar's menu, and what it opens.
import { expect, type Locator, type Page } from 'playwright/test';

/** Chooses a line of the menu under More. */
export async function choose(page: Page, item: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: 'More' }).click();
  await page
    .getByRole('menuitem', { name: item })
    .or(page.getByRole('menuitemcheckbox', { name: item }))
    .click();
}

/** Chooses a line that opens a dialog, and waits for that. */
export async function openDialog(page: Page, item: string, title: string): Promise<Locator> {
  await choose(page, item);
  const dialog = page.getByRole('dialog', { name: title });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** What the learner is told over the code. */
export function notices(page: Page): Locator {
  return page.locator('.workspace .notices').first();
}
