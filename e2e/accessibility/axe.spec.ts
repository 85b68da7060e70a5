// axe on every page, in both themes, and in the states that a workspace goes through.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from 'playwright/test';
import { FIRST_LESSON, lessonPage } from '../lesson-page.ts';

/** Serious and critical findings, in words. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: page as never }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    for (const path of ['/', FIRST_LESSON, '/no-such-page/', '/offline/']) {
      test(`nothing serious on ${path}`, async ({ page }) => {
        await page.goto(path);
        expect(await findings(page)).toEqual([]);
      });
    }

    test('nothing serious while editing, with a failed check and with a crash', async ({ page }) => {
      const lesson = lessonPage(page);
      await lesson.open();
      await lesson.write('import { Hono } from "hono";\nexport const app = new Hono();\n');
      await lesson.check();
      await expect(page.getByText('We sent').first()).toBeVisible();
      expect(await findings(page)).toEqual([]);
      await lesson.write('throw new Error("cold oven");\n');
      await lesson.run();
      await expect(lesson.problem).toBeVisible();
      expect(await findings(page)).toEqual([]);
    });
  });
}

test('the whole journey by keyboard alone', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Start lesson 1.1' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(FIRST_LESSON);

  const lesson = lessonPage(page);
  await expect(lesson.runButton).toBeVisible();
  /** Tab by Tab, as a person would, until `reached` holds. */
  const tabTo = async (reached: () => Promise<boolean>): Promise<void> => {
    for (let presses = 0; presses < 80; presses += 1) {
      if (await reached()) return;
      await page.keyboard.press('Tab');
    }
    throw new Error('80 presses of Tab did not get there.');
  };
  const focused = (selector: string) => () =>
    page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);

  await tabTo(focused('.static-code'));
  await expect(page.locator('.monaco-editor').first()).toBeVisible();
  await expect(page.locator('.monaco-editor [role=textbox]').first()).toBeFocused();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(`import { Hono } from 'hono';
export const app = new Hono();
app.get('/', (c) => c.html('<h1>By keyboard</h1>'));
app.get('/about', (c) => c.html('<p>No mouse</p>'));
`);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(lesson.state).toHaveText('Listening on port 3000');

  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await tabTo(focused('[role=tab]'));
  const checksTab = page.getByRole('tab', { name: 'Checks' });
  for (
    let presses = 0;
    presses < 3 && (await checksTab.getAttribute('aria-selected')) !== 'true';
    presses += 1
  ) {
    await page.keyboard.press('ArrowRight');
  }
  await tabTo(() => lesson.checkButton.evaluate((button) => button === document.activeElement));
  await page.keyboard.press('Enter');
  await expect(page.locator('.checks-passed')).toBeVisible();
});
