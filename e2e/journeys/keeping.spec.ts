// Work is kept: exported, imported, set aside, held against other tabs and full disks; and settings are remembered.
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from 'playwright/test';
import { FIRST_LESSON, lessonPage } from '../lesson-page.ts';
import { choose, notices, openDialog } from '../workspace-menu.ts';

const code = (words: string): string => `import { Hono } from 'hono';

export const app = new Hono();
app.get('/', (c) => c.html('<h1>${words}</h1>'));
app.get('/about', (c) => c.html('<p>A bakery by the sea.</p>'));
`;

async function saved(page: Page): Promise<void> {
  await expect(page.locator('.status-bar')).toContainText('Saved in this browser');
}

const shownCode = (page: Page) => page.locator('.static-code, .monaco-editor').first();

/** Puts a record into the database as an older version of the course, or a fault, would. */
async function plant(page: Page, exercise: string, record: object): Promise<void> {
  await page.evaluate(
    async ([key, value]) => {
      const opening = indexedDB.open('roundtrip-progress');
      await new Promise((resolve) => (opening.onsuccess = resolve));
      const transaction = opening.result.transaction('exercises', 'readwrite');
      transaction.objectStore('exercises').put(value, key);
      await new Promise((resolve) => (transaction.oncomplete = resolve));
      opening.result.close();
    },
    [exercise, record] as const,
  );
}

const record = (exercise: string, more: object) => ({
  format: 1,
  exercise,
  version: 'v1',
  edits: {},
  editedAt: 1,
  attempts: 1,
  hints: {},
  ...more,
});

test('work is exported, looked at, imported elsewhere, and the import is undone', async ({
  page,
  browser,
}) => {
  const lesson = lessonPage(page);
  await lesson.open();
  await lesson.write(code('From the first browser'));
  await lesson.check();
  await expect(page.locator('.checks-passed')).toBeVisible();
  const dialog = await openDialog(page, 'Export and import', 'Export and import');
  const arriving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export all progress' }).click();
  const download = await arriving;
  expect(download.suggestedFilename()).toMatch(/^roundtrip-progress-\d{4}-\d\d-\d\d\.json$/);
  const file = await download.path();
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ kind: 'roundtrip-progress', format: 1 });

  const context = await browser.newContext();
  const other = lessonPage(await context.newPage());
  await other.open();
  await other.write(code('From the second browser'));
  await saved(other.page);
  const importing = await openDialog(other.page, 'Export and import', 'Export and import');
  await importing.getByLabel('File of an export').setInputFiles(file);
  await expect(importing.getByRole('row', { name: 'e01-say-hello' })).toContainText(
    'replaces yours: src/app.ts',
  );
  // Looking changes nothing.
  await expect.poll(other.code).toContain('From the second browser');
  await importing.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(importing.getByText('One exercise was imported.')).toBeVisible();
  await other.page.keyboard.press('Escape');
  await expect.poll(other.code).toContain('From the first browser');
  await notices(other.page).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(other.code).toContain('From the second browser');
  await other.page.reload();
  await expect(shownCode(other.page)).toContainText('From the second browser');
  await expect(other.page.locator('.checks-summary')).toContainText('solved this exercise before');
  await context.close();
});

test('files that are no export, are newer or damaged are refused in words', async ({ page }) => {
  const lesson = lessonPage(page);
  await lesson.open();
  const dialog = await openDialog(page, 'Export and import', 'Export and import');
  const cases = [
    ['not json', 'not an export of this course'],
    ['{"some":"thing"}', 'not an export of this course'],
    ['{"kind":"roundtrip-progress","format":2}', 'newer version of the course'],
    ['{"kind":"roundtrip-progress","format":1,"exportedAt":1,"exercises":[{}]}', 'damaged at'],
    [
      JSON.stringify({
        kind: 'roundtrip-progress',
        format: 1,
        exportedAt: 1,
        exercises: [record('e01-say-hello', { edits: { '../../x': 'y' } })],
      }),
      'cannot be read: it is damaged at edits',
    ],
  ] as const;
  for (const [text, why] of cases) {
    const file = { name: 'export.json', mimeType: 'application/json', buffer: Buffer.from(text) };
    await dialog.getByLabel('File of an export').setInputFiles(file);
    await expect(dialog.getByRole('status')).toContainText(why);
  }
  await expect(shownCode(page)).toContainText('My first server');
});

test('a save that cannot be read is set aside, and can be downloaded', async ({ page }) => {
  const lesson = lessonPage(page);
  await lesson.open();
  await lesson.write(code('Soon to be damaged'));
  await saved(page);
  await plant(page, 'e01-say-hello', { format: 1, exercise: 'e01-say-hello', edits: 'rubbish' });
  await page.reload();
  await expect(notices(page)).toContainText('It was set aside, not deleted');
  const arriving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download what was set aside' }).click();
  expect(await readFile(await (await arriving).path(), 'utf8')).toContain('rubbish');
});

test('a second tab does not save over the first, and says so', async ({ page, context }) => {
  const lesson = lessonPage(page);
  await lesson.open();
  await lesson.write(code('In the first tab'));
  await saved(page);
  const second = lessonPage(await context.newPage());
  await second.open();
  await expect(notices(second.page)).toContainText('open in another tab');
  await second.write(code('In the second tab'));
  await expect(second.page.locator('.status-bar')).toContainText('Not saved: open in another tab');
  await second.page.close();
  await page.reload();
  await expect(shownCode(page)).toContainText('In the first tab');
});

test('when storage is full, the page says so and goes on', async ({ page }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
  });
  const lesson = lessonPage(page);
  await lesson.open();
  await lesson.write(code('No room for this'));
  await expect(notices(page)).toContainText('storage is full');
  await expect(page.locator('.status-bar')).toContainText('Not kept after you leave');
  await lesson.runUntilListening();
  await expect(lesson.preview.getByRole('heading')).toHaveText('No room for this');
});

test('saving runs the program, unless that is switched off; the choice is remembered', async ({ page }) => {
  const lesson = lessonPage(page);
  await lesson.open();
  await lesson.write(code('One'));
  await page.keyboard.press('ControlOrMeta+S');
  await expect(lesson.preview.getByRole('heading')).toHaveText('One');
  await choose(page, 'Run on save');
  await lesson.write(code('Two'));
  await page.keyboard.press('ControlOrMeta+S');
  await saved(page);
  await expect(lesson.preview.getByRole('heading')).toHaveText('One');
  await page.reload();
  await page.getByRole('button', { name: 'More' }).click();
  await expect(page.getByRole('menuitemcheckbox', { name: 'Run on save' })).toHaveAttribute(
    'aria-checked',
    'false',
  );
});

test('another engine is chosen; where it cannot be had, the reason stands there', async ({
  page,
  context,
}) => {
  await page.route(/stackblitz|webcontainer/i, (route) =>
    new URL(route.request().url()).hostname === 'localhost' ? route.continue() : route.abort(),
  );
  const lesson = lessonPage(page);
  await lesson.open();
  const dialog = await openDialog(page, 'Choose the engine', 'Engine');
  await expect(dialog.getByRole('radio', { name: 'Embedded' })).toBeChecked();
  await context.setOffline(true);
  await expect(dialog.getByRole('radio', { name: 'WebContainer' })).toBeDisabled();
  await expect(dialog).toContainText('this device is offline');
  await context.setOffline(false);
  await dialog.getByRole('radio', { name: 'WebContainer' }).check();
  await page.keyboard.press('Escape');
  await lesson.run();
  // No host answers here: the embedded engine steps in, and says why.
  await expect(notices(page)).toContainText('embedded engine instead', { timeout: 20_000 });
  await expect(lesson.state).toHaveText('Listening on port 3000');
  await page.reload();
  await openDialog(page, 'Choose the engine', 'Engine');
  await expect(dialog.getByRole('radio', { name: 'WebContainer' })).toBeChecked();
});

test('a forgotten export is told of where it belongs, not in the file that is only to be read', async ({
  page,
}) => {
  const lesson = lessonPage(page);
  await lesson.open();
  await lesson.write(code('Hello').replace('export const', 'const'));
  await lesson.run();
  await expect(lesson.problem).toContainText('Add “export” in front of where it is declared');
  await lesson.problem.getByRole('button', { name: 'src/app.ts, line 3' }).click();
  await expect(page.locator('.status-bar-caret')).toContainText('Line 3');
});

test('own code comes along to the exercise that goes on from another', async ({ browser }) => {
  // The service worker would answer with the page as it was built.
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  // The first lesson's exercise as one that continues another; the course's own come later than its workspace.
  await page.route(FIRST_LESSON, async (route) => {
    const html = await (await route.fetch()).text();
    const continues = { id: [0, 'e00-before'], title: [0, 'Before'], files: [1, [[0, 'src/app.ts']]] };
    const added = `&quot;continues&quot;:[0,${JSON.stringify(continues).replaceAll('"', '&quot;')}],`;
    await route.fulfill({
      contentType: 'text/html',
      body: html.replace('&quot;exercise&quot;:[0,{', (found) => found + added),
    });
  });
  const lesson = lessonPage(page);
  await lesson.open();
  await lesson.write(code('x'));
  await saved(page);
  await choose(page, 'Reset to the starter');
  await saved(page);
  const own = record('e00-before', { passedAt: 1, edits: { 'src/app.ts': code('Brought along') } });
  await plant(page, 'e00-before', own);
  await page.reload();
  await expect(notices(page)).toContainText('This exercise goes on from “Before”');
  await notices(page).getByRole('button', { name: 'Bring your own code along' }).click();
  await expect(shownCode(page)).toContainText('Brought along');
  await notices(page).getByRole('button', { name: 'Undo' }).click();
  await expect(shownCode(page)).toContainText('My first server');
  await context.close();
});

test('a pass that was seen is kept, though the page is left in that very moment', async ({ page }) => {
  const lesson = lessonPage(page);
  await lesson.open();
  await lesson.write(code('Quick feet'));
  await page.evaluate(() => {
    new MutationObserver(() => {
      if (document.querySelector('.checks-passed')) location.assign('/course/');
    }).observe(document.body, { childList: true, subtree: true, attributes: true, characterData: true });
  });
  await page.getByRole('tab', { name: 'Checks' }).click();
  await lesson.checkButton.click();
  await expect(page).toHaveURL('/course/');
  await page.goto(FIRST_LESSON);
  await page.getByRole('tab', { name: 'Checks' }).click();
  await expect(page.locator('.checks-summary')).toContainText('Every task is done');
});
