// The list of files, by pointer and by keyboard: new ones, new names, deleting with a way back, and what must stay.
import { expect, test, type Page } from 'playwright/test';
import { lessonPage } from '../lesson-page.ts';
import { notices } from '../workspace-menu.ts';

const tree = (page: Page) => page.getByRole('tree', { name: 'Files of this exercise' });
const item = (page: Page, name: string | RegExp) => tree(page).getByRole('treeitem', { name });

async function openTree(page: Page): Promise<void> {
  await lessonPage(page).open();
  await page.getByRole('button', { name: 'Files', exact: true }).click();
  await expect(tree(page)).toBeVisible();
}

test('a file is made, written, imported, and is there after a reload', async ({ page }) => {
  await openTree(page);
  await item(page, 'src').click();
  await item(page, 'src').click();
  await page.getByRole('button', { name: 'New file' }).click();
  await page.getByRole('textbox', { name: 'Name of the new file' }).fill('greeting.ts');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: /src\/greeting\.ts/ })).toHaveAttribute('aria-selected', 'true');

  const lesson = lessonPage(page);
  await lesson.write("export const greeting = 'Hello from my own file';\n");
  await page.getByRole('tab', { name: /src\/app\.ts/ }).click();
  await lesson.write(`import { Hono } from 'hono';
import { greeting } from './greeting.ts';
export const app = new Hono();
app.get('/', (c) => c.html(\`<h1>\${greeting}</h1>\`));
`);
  await lesson.runUntilListening();
  await expect(lesson.preview.getByRole('heading')).toHaveText('Hello from my own file');

  await expect(page.getByText('Saved in this browser')).toBeVisible();
  await page.reload();
  await expect(item(page, /greeting\.ts/)).toContainText('new');
  await item(page, /greeting\.ts/).click();
  await expect(page.locator('.static-code, .monaco-editor').first()).toContainText('Hello from my own file');
});

test('the tree by keyboard alone: moving, finding, naming, deleting and undoing', async ({ page }) => {
  await openTree(page);
  const focused = (name: RegExp) => expect(item(page, name)).toBeFocused();
  await item(page, /app\.ts/).focus();
  await page.keyboard.press('Home');
  await focused(/^src/);
  await page.keyboard.press('ArrowLeft');
  await expect(item(page, /^src/)).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await focused(/app\.ts/);
  await page.keyboard.press('End');
  await focused(/tsconfig\.json/);
  await page.keyboard.type('pa');
  await focused(/package\.json/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: /package\.json read only/ })).toHaveAttribute(
    'aria-selected',
    'true',
  );

  await item(page, /app\.ts/).focus();
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: 'New name of app.ts' })).toBeFocused();
  await page.keyboard.type('bakery');
  await page.keyboard.press('Enter');
  await focused(/bakery\.ts/);
  await expect(page.getByRole('tab', { name: /src\/bakery\.ts/ })).toBeVisible();

  await page.keyboard.press('Delete');
  await expect(item(page, /bakery\.ts/)).toHaveCount(0);
  await focused(/server\.ts/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(item(page, /bakery\.ts/)).toBeVisible();
});

test('names that cannot be had, and files that must stay, say why', async ({ page }) => {
  await openTree(page);
  const message = page.locator('.files-message');
  const name = page.getByRole('textbox', { name: 'Name of the new file' });
  await page.getByRole('button', { name: 'New file' }).click();
  for (const [wrong, why] of [
    ['../up.ts', 'stays in your project'],
    ['__proto__', 'means something to JavaScript'],
    ['app.ts', 'There is already a file src/app.ts'],
    ['x'.repeat(120), 'at most 100 characters'],
  ] as const) {
    await name.fill(wrong);
    await name.press('Enter');
    await expect(message).toContainText(why);
    await expect(name).toHaveAttribute('aria-invalid', 'true');
    await expect(name).toHaveValue(wrong);
  }
  await name.press('Escape');
  await expect(message).toBeEmpty();

  await item(page, /server\.ts/).focus();
  await page.keyboard.press('Delete');
  await expect(message).toContainText('is the file that is run');
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: /New name/ })).toHaveCount(0);
  await item(page, /tsconfig\.json/).focus();
  await page.keyboard.press('F2');
  await expect(message).toHaveText('tsconfig.json belongs to the exercise, so it stays as it is.');
  await page.keyboard.press('Delete');
  await expect(message).toHaveText('tsconfig.json belongs to the exercise, so it stays as it is.');
  await expect(item(page, /tsconfig\.json/)).toBeVisible();
  await expect(item(page, /server\.ts/)).toContainText('read only');
});

test('imports follow a new name, and Undo brings both back', async ({ page }) => {
  await openTree(page);
  await item(page, /app\.ts/).focus();
  await page.getByRole('button', { name: 'New file' }).click();
  await page.getByRole('textbox', { name: 'Name of the new file' }).fill('greeting.ts');
  await page.keyboard.press('Enter');
  const lesson = lessonPage(page);
  await lesson.write("export const greeting = 'Hello';\n");
  await page.getByRole('tab', { name: /src\/app\.ts/ }).click();
  await lesson.write(`import { Hono } from 'hono';
import { greeting } from './greeting.ts';
export const app = new Hono();
app.get('/', (c) => c.html(\`<h1>\${greeting}</h1>\`));
`);
  // The line under the code is about the file that is shown.
  await expect(page.locator('.status-bar')).toContainText('Line 5, column 1');
  await page.getByRole('tab', { name: /src\/greeting\.ts/ }).click();
  await expect(page.locator('.status-bar')).toContainText('Line 2, column 1');
  await page.getByRole('tab', { name: /src\/app\.ts/ }).click();

  await item(page, /greeting\.ts/).focus();
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'New name of greeting.ts' }).fill('words/hello.ts');
  await page.keyboard.press('Enter');
  await expect(notices(page)).toContainText(
    'src/greeting.ts is now src/words/hello.ts. The imports in src/app.ts say so, too.',
  );
  await expect.poll(lesson.code).toContain("from './words/hello.ts'");
  await lesson.runUntilListening();
  await expect(lesson.preview.getByRole('heading')).toHaveText('Hello');

  await notices(page).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(lesson.code).toContain("from './greeting.ts'");
  await expect(item(page, /greeting\.ts/)).toBeVisible();

  // What belongs to the exercise cannot follow, and that is said.
  await item(page, /app\.ts/).focus();
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'New name of app.ts' }).fill('bakery.ts');
  await page.keyboard.press('Enter');
  await expect(notices(page)).toContainText(
    'src/server.ts belongs to the exercise and still imports src/app.ts',
  );
});

test('a folder without files is there after a reload, until it is deleted', async ({ page }) => {
  await openTree(page);
  await item(page, /package\.json/).focus();
  await page.getByRole('button', { name: 'New folder' }).click();
  await page.getByRole('textbox', { name: 'Name of the new folder' }).fill('views');
  await page.keyboard.press('Enter');
  await expect(item(page, 'views')).toBeVisible();
  await page.reload();
  await expect(item(page, 'views')).toBeVisible();
  await item(page, 'views').focus();
  await page.keyboard.press('Delete');
  await expect(item(page, 'views')).toHaveCount(0);
  await page.reload();
  await expect(item(page, /package\.json/)).toBeVisible();
  await expect(item(page, 'views')).toHaveCount(0);
});

test('the column is remembered, and a phone has it over the code', async ({ page }) => {
  await openTree(page);
  await page.reload();
  await expect(tree(page)).toBeVisible();
  await page.getByRole('button', { name: 'Files', exact: true }).click();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Files', exact: true })).toBeVisible();
  await expect(tree(page)).toHaveCount(0);

  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'Code', exact: true }).click();
  await page.getByRole('button', { name: 'Files', exact: true }).click();
  await item(page, /server\.ts/).click();
  await expect(tree(page)).toHaveCount(0);
  await expect(page.getByRole('tab', { name: /src\/server\.ts/ })).toHaveAttribute('aria-selected', 'true');
});

test('tabs close by button, middle click and Delete, and the last one stays', async ({ page }) => {
  await openTree(page);
  for (const name of [/server\.ts/, /package\.json/, /tsconfig\.json/]) await item(page, name).click();
  const tab = (name: RegExp) => page.getByRole('tab', { name });
  await tab(/package/)
    .locator('.file-tab-close')
    .click();
  await expect(tab(/package/)).toHaveCount(0);
  await tab(/server/).click({ button: 'middle' });
  await expect(tab(/server/)).toHaveCount(0);
  await tab(/tsconfig/).focus();
  await page.keyboard.press('Delete');
  await expect(tab(/tsconfig/)).toHaveCount(0);
  await expect(tab(/src\/app\.ts/)).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(tab(/src\/app\.ts/)).toBeVisible();
});
