// axe on every kind of page, in both themes; and the whole journey by keyboard.
import { expect, test, type Page } from 'playwright/test';
import { FIRST_LESSON, lessonPage } from '../lesson-page.ts';
import { findings } from './findings.ts';

const pages = [
  '/',
  '/course/',
  FIRST_LESSON,
  '/playground/',
  '/review/',
  '/progress/',
  '/summary/',
  '/search/?q=server',
  '/glossary/',
  '/rosetta/',
  '/no-such-page/',
  '/offline/',
];

/** Code that is wider than its frame can be scrolled by keyboard once a script of the page was idle. */
async function wideCodeIsReady(page: Page): Promise<void> {
  const waiting = () =>
    page
      .locator('.expressive-code pre')
      .evaluateAll(
        (all) => all.filter((pre) => pre.scrollWidth > pre.clientWidth && pre.tabIndex < 0).length,
      );
  await expect.poll(waiting).toBe(0);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    for (const width of [1440, 390]) {
      test(`nothing serious on any kind of page at ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        for (const path of pages) {
          await page.goto(path);
          await wideCodeIsReady(page);
          expect.soft(await findings(page), path).toEqual([]);
        }
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

  // On to the requests by the tabs' arrows, and the newest sent again.
  await page.keyboard.press('Shift+Tab');
  await expect(checksTab).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Requests' })).toBeFocused();
  const requests = page.getByRole('tabpanel', { name: 'Requests' });
  await expect(requests.locator('.request-row').first()).toBeVisible();
  await tabTo(focused('.request-list'));
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const replay = requests.getByRole('button', { name: 'Replay' });
  await tabTo(() => replay.evaluate((button) => button === document.activeElement));
  await page.keyboard.press('Enter');
  await expect(requests.locator('.request-row').filter({ hasText: 'By hand' })).toHaveCount(1);

  // The palette, and from there the list of files.
  await page.keyboard.press('ControlOrMeta+K');
  await expect(page.getByRole('combobox', { name: 'What do you want to do?' })).toBeFocused();
  await page.keyboard.type('list the files');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tree')).toBeVisible();
  await page.keyboard.press('Escape');
});
