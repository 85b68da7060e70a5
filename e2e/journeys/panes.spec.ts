// Panes are resized and folded by pointer and keyboard, remember it, and never hide what was asked for.
import { expect, test, type Page } from 'playwright/test';
import { lessonPage, type LessonPage } from '../lesson-page.ts';

test.use({ viewport: { width: 1440, height: 900 } });

/** The dividers move once the workspace is there, which the first act brings. */
async function openForGood(lesson: LessonPage): Promise<void> {
  await lesson.open();
  await lesson.runButton.hover();
  await isThere(lesson.page);
}

async function isThere(page: Page): Promise<void> {
  await expect(page.locator('astro-island[client=act]:not([ssr])')).toHaveCount(1);
}

test('the lesson’s text is resized and folded by keyboard, and stays so without a jump', async ({ page }) => {
  const lesson = lessonPage(page);
  await openForGood(lesson);
  const text = page.locator('#lesson-text');
  const divider = page.getByRole('separator', { name: 'Width of the lesson text' });
  const width = async () => (await text.boundingBox())?.width ?? 0;
  const before = await width();
  await divider.focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(width).toBeLessThan(before);
  const narrowed = await width();
  await page.reload();
  await expect.poll(width).toBe(narrowed);
  await isThere(page);

  await divider.focus();
  await page.keyboard.press('Enter');
  await expect(text).toBeHidden();
  await page.reload();
  await expect(lesson.runButton).toBeVisible();
  await expect(text).toBeHidden();
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );
  expect(shift).toBe(0);

  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Show the lesson text' }).click();
  await expect(text).toBeVisible();
});

test('a divider is dragged, folds at the edge, and a double click puts it back', async ({ page }) => {
  const lesson = lessonPage(page);
  await openForGood(lesson);
  const code = page.locator('#workspace-code');
  const divider = page.getByRole('separator', { name: 'Height of the code' });
  const height = async () => (await code.boundingBox())?.height ?? 0;
  const first = await height();
  const box = (await divider.boundingBox())!;
  await page.mouse.move(box.x + 200, box.y);
  await page.mouse.down();
  await page.mouse.move(box.x + 200, box.y - 120, { steps: 4 });
  await page.mouse.up();
  await expect.poll(height).toBeLessThan(first - 100);

  const moved = (await divider.boundingBox())!;
  await page.mouse.move(moved.x + 200, moved.y);
  await page.mouse.down();
  await page.mouse.move(moved.x + 200, 110, { steps: 4 });
  await page.mouse.up();
  await expect(code).toBeHidden();
  await divider.dblclick({ position: { x: 200, y: 0 }, force: true });
  await expect.poll(height).toBe(first);
});

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
