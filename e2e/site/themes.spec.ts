// The theme is chosen by keyboard, remembered and followed by the editor; high contrast is what it says it is.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from 'playwright/test';
import { FIRST_LESSON, lessonPage } from '../lesson-page.ts';

const theme = (page: Page) => page.evaluate(() => document.documentElement.dataset['theme']);

/** Text below 7:1, and everything else that axe finds serious. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: page as never })
    .options({ rules: { 'color-contrast-enhanced': { enabled: true } } })
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

test('a theme is chosen by keyboard, stays on the next page, and goes back to the system’s', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  await page.getByRole('button', { name: 'Theme' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: 'As the system' })).toBeFocused();
  for (const name of ['Light', 'Dark', 'High contrast']) {
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('radio', { name })).toBeChecked();
  }
  expect(await theme(page)).toBe('contrast');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('radio', { name: 'High contrast' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Theme' })).toBeFocused();

  await page.goto('/course/');
  expect(await theme(page)).toBe('contrast');
  await page.getByRole('button', { name: 'Theme' }).click();
  await expect(page.getByRole('radio', { name: 'High contrast' })).toBeChecked();
  await page.getByText('As the system').click();
  expect(await theme(page)).toBeUndefined();
});

test('a system that asks for more contrast gets it, at once, unless the reader chose otherwise', async ({
  page,
}) => {
  await page.goto('/course/');
  expect(await theme(page)).toBeUndefined();
  await page.emulateMedia({ contrast: 'more' });
  await expect.poll(() => theme(page)).toBe('contrast');
  await page.getByRole('button', { name: 'Theme' }).click();
  await page.getByText('Dark', { exact: true }).click();
  expect(await theme(page)).toBe('dark');
  await page.emulateMedia({ contrast: 'no-preference', forcedColors: 'active' });
  await page.getByText('As the system').click();
  expect(await theme(page)).toBe('contrast');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`in high contrast, text reaches 7:1 everywhere, ${colorScheme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme, contrast: 'more', reducedMotion: 'reduce' });
    for (const path of ['/', '/course/', FIRST_LESSON, '/progress/', '/glossary/']) {
      await page.goto(path);
      expect.soft(await findings(page), path).toEqual([]);
    }
    const lesson = lessonPage(page);
    await lesson.open();
    await lesson.write("// A comment\nimport { Hono } from 'hono';\nexport const app = new Hono();\n");
    await lesson.check();
    await expect(page.getByText('We sent').first()).toBeVisible();
    expect.soft(await findings(page), 'the editor and a failed check').toEqual([]);
    const paper = await page
      .locator('.monaco-editor .monaco-editor-background')
      .first()
      .evaluate((editor) => getComputedStyle(editor).backgroundColor);
    expect(paper).toBe(colorScheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(0, 0, 0)');
  });
}
