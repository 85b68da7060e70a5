// Panes are resized and folded by pointer and keyboard, remember it, and never hide what was asked for.
import { expect, test } from 'playwright/test';
import { lessonPage } from '../lesson-page.ts';

test.use({ viewport: { width: 1440, height: 900 } });

test('what is folded away comes back when it is asked for', async ({ page }) => {
  const lesson = lessonPage(page);
  await lesson.open();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Show the tools' }).click();
  const checks = page.getByRole('tabpanel', { name: 'Checks' });
  await expect(checks).toBeHidden();
  await page.keyboard.press('ControlOrMeta+Shift+Enter');
  await expect(checks).toBeVisible();
});
