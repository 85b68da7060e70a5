// axe in every state of a workspace: each tool, each dialog, two visitors, the list of files; in both themes, on a desk
// and on a phone. One page goes through all of them, because opening an editor takes longer than looking at it.
import { expect, test, type Page } from 'playwright/test';
import { lessonPage } from '../lesson-page.ts';
import { choose } from '../workspace-menu.ts';
import { findings } from './findings.ts';

const PROGRAM = `import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { DatabaseSync } from 'node:sqlite';

const db = new DatabaseSync('kennel.db');
db.exec('CREATE TABLE dogs (id INTEGER PRIMARY KEY, name TEXT NOT NULL, photo BLOB)');
db.exec("INSERT INTO dogs (name) VALUES ('Bo'), ('Zoë')");
const wrong: number = 'text';
console.log('\\u001b[32mReady\\u001b[0m', { wrong }, '\\u001b[33mwith care\\u001b[0m');
console.error('A word of warning');

export const app = new Hono();
app.get('/', (c) => {
  setCookie(c, 'session', 'abc', { httpOnly: true, maxAge: 3600, sameSite: 'Lax' });
  return c.html('<h1>' + db.prepare('SELECT count(*) AS n FROM dogs').get().n + ' dogs</h1>');
});
`;

/** Brings a tool in sight; on a phone all but the preview are one view. */
async function openTool(page: Page, name: string): Promise<void> {
  const view = page.getByRole('button', { name: 'Checks', exact: true });
  if (await view.isVisible()) await view.click();
  await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
  await expect(page.getByRole('tabpanel', { name: new RegExp(`^${name}`) })).toBeVisible();
}

async function showCode(page: Page): Promise<void> {
  const view = page.getByRole('button', { name: 'Code', exact: true });
  if (await view.isVisible()) await view.click();
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test(`nothing serious in any state, ${colorScheme}, ${width} px`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      const look = async (state: string, within = '.workspace') =>
        expect.soft(await findings(page, within), state).toEqual([]);

      const lesson = lessonPage(page);
      await page.goto('/learn/introduction/hello-server/');
      await showCode(page);
      await lesson.write(PROGRAM);
      await lesson.runUntilListening();
      await expect(lesson.preview.getByRole('heading')).toHaveText('2 dogs');
      await look('preview');

      await page.getByRole('button', { name: 'Second visitor' }).click();
      await expect(
        page.getByText('Visitor 2', { exact: true }).filter({ visible: true }).first(),
      ).toBeVisible();
      await look('two visitors');
      await page.getByRole('button', { name: 'Close visitor 2' }).click();

      await openTool(page, 'Requests');
      const requests = page.getByRole('tabpanel', { name: 'Requests' });
      await expect(requests.locator('.request-row').first()).toBeVisible();
      await look('requests');
      await requests.locator('.request-row').first().click();
      await expect(requests.getByRole('article')).toBeVisible();
      await look('a request');
      await showCode(page);
      await choose(page, 'All actions and lessons');
      await page.getByRole('combobox', { name: 'What do you want to do?' }).fill('Write a request');
      await page.keyboard.press('Enter');
      await expect(requests.getByRole('button', { name: 'Send' })).toBeVisible();
      await look('the composer');

      await openTool(page, 'Console');
      await expect(page.locator('.console-row').filter({ hasText: 'A word of warning' })).toBeVisible();
      await look('console');
      await openTool(page, 'Problems');
      await expect(page.getByText(/not assignable/).first()).toBeVisible();
      await look('problems');
      await openTool(page, 'Database');
      await expect(page.getByRole('tabpanel', { name: 'Database' }).getByText('dogs').first()).toBeVisible();
      await look('database');
      await openTool(page, 'Cookies');
      await expect(
        page.getByRole('tabpanel', { name: 'Cookies' }).getByText('session').first(),
      ).toBeVisible();
      await look('cookies');

      await openTool(page, 'Checks');
      await lesson.checkButton.click();
      await expect(page.getByText('We sent').first()).toBeVisible();
      await look('a failed check');

      const hint = page.locator('.hint-button').first();
      for (let rung = 0; rung < 4; rung += 1) await hint.click();
      const solution = page.getByRole('dialog', { name: 'Your code and our solution' });
      await expect(solution.getByRole('table').first()).toBeVisible();
      await look('our solution', 'dialog[open]');
      await page.keyboard.press('Escape');
      await expect(solution).toHaveCount(0);

      await showCode(page);
      await choose(page, 'Reset to the starter');
      await choose(page, 'History of my files');
      const history = page.getByRole('dialog', { name: 'History of your files' });
      await expect(history.getByRole('table').first()).toBeVisible();
      await look('an older copy', 'dialog[open]');
      await page.keyboard.press('Escape');
      await expect(history).toHaveCount(0);

      for (const [item, title] of [
        ['All actions and lessons', /./],
        ['Keyboard shortcuts', /./],
        ['Share a link to this code', /Share/],
        ['Export and import', /Export/],
        ['Choose the engine', /./],
      ] as const) {
        await showCode(page);
        await choose(page, item);
        await expect(page.getByRole('dialog', { name: title })).toBeVisible();
        await look(item, 'dialog[open]');
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
      }

      await showCode(page);
      await page.getByRole('button', { name: 'Files', exact: true }).click();
      await page.getByRole('button', { name: 'New file' }).click();
      await expect(page.getByRole('tree').getByRole('textbox')).toBeFocused();
      await page.keyboard.type('../x');
      await page.keyboard.press('Enter');
      await look('a new file with a wrong name');
    });
  }
}
