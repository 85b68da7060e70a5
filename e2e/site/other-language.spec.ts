// A course in another language is one folder and one file of words: a German one is built and gone through, and no English
// text of the interface is met on the way.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from 'playwright/test';
import words from '../fixtures/kueche/words.de.ts';
import { buildCourse, type BuiltCourse } from './build-course.ts';
import { englishOn, englishTexts } from './interface-language.ts';
import { serveCourse, type ServedCourse } from './serve-course.ts';

const port = 4463;
const home = `http://localhost:${port}/kueche/`;
const lesson = `${home}learn/kessel/wasser/`;
const content = fileURLToPath(new URL('../fixtures/kueche', import.meta.url));
const solution = `import { createServer } from 'node:http';

createServer((request, response) => {
  if (request.url === '/wasser') response.end('100 Grad');
  else response.writeHead(404).end();
}).listen(process.env.PORT);
`;
/** Texts that German has from English. */
const shared = [
  'Code',
  'Name',
  'Text',
  'Body',
  'OK',
  'Terminal',
  'Cookies',
  'Cookie',
  'Engine',
  'Query',
  'Link',
  'WebContainer',
];

let built: BuiltCourse;
let served: ServedCourse;
let english: string[];

test.beforeAll(async () => {
  test.setTimeout(600_000);
  const settings = {
    title: 'Küchenserver',
    description: 'Server, die Wasser kochen.',
    language: 'de',
    address: home,
  };
  built = await buildCourse(settings, content);
  served = await serveCourse(built.folder, port);
  english = await englishTexts();
});
test.afterAll(async () => {
  await served?.stop();
  await built?.remove();
});

async function expectGerman(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  expect(await englishOn(page, english, shared)).toEqual([]);
}

test('pages speak the language of the course', async ({ page }) => {
  await page.goto(home);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Schreib einen Server. Koch damit Wasser.',
  );
  await page.getByText(words.header.menu, { exact: true }).click();
  await expectGerman(page);
  for (const path of ['course/', 'review/', 'progress/', 'summary/', 'search/', 'offline/', 'nothing/']) {
    await page.goto(home + path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expectGerman(page);
  }
});

test('a lesson is read and its exercise done without a word of English', async ({ page }) => {
  await page.goto(lesson);
  await expect(page.getByText(words.reader.lessonFacts('1.1', 6))).toBeVisible();
  await expectGerman(page);

  const workspace = page.locator('.workspace');
  await workspace.getByRole('button', { name: words.run.run, exact: true }).first().click();
  await expect(workspace.locator('.run-words')).toHaveText(words.workspace.listening(3000));
  await expect(
    page.frameLocator('.preview-stage iframe').frameLocator('iframe[data-live]').getByText('kalt'),
  ).toBeVisible();
  await expectGerman(page);

  await workspace.getByRole('tab', { name: words.tools.checks }).click();
  await workspace.getByRole('button', { name: words.checks.checkMyWork }).click();
  const summary = workspace.locator('.checks-summary');
  await expect(summary).toHaveText(words.checks.doneOf(0, 2));
  await expect(workspace.getByText(words.checks.weGot).first()).toBeVisible();
  await workspace
    .getByRole('button', { name: words.checks.showHintOf(1, 2) })
    .or(workspace.getByRole('button', { name: words.checks.showHint }))
    .first()
    .click();
  await expectGerman(page);

  for (const name of [
    words.tools.requests,
    words.tools.console,
    words.tools.problems,
    words.tools.database,
    words.tools.cookies,
  ]) {
    await workspace.getByRole('tab', { name }).click();
    await expect(workspace.getByRole('tabpanel', { name })).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expectGerman(page);
  }

  await workspace.locator('.code-editor').click({ position: { x: 240, y: 60 } });
  const editor = workspace.locator('.monaco-editor').first();
  await expect(editor.locator('textarea, [role=textbox]').first()).toBeFocused();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(solution);
  await workspace.getByRole('tab', { name: words.tools.checks }).click();
  await workspace.getByRole('button', { name: words.checks.checkMyWork }).click();
  await expect(summary).toContainText(words.checks.everyTaskDone);
  await expectGerman(page);

  await page.goto(`${home}progress/`);
  await expect(page.getByText(words.progress.passedOf(1, 1))).toBeVisible();
  await expect(page.getByRole('cell', { name: words.progress.passedMark })).toBeVisible();
  await expectGerman(page);
});

test('menu and dialogs speak it too', async ({ page }) => {
  await page.goto(lesson);
  const workspace = page.locator('.workspace');
  await workspace.getByRole('button', { name: words.run.more }).click();
  await expect(workspace.getByRole('menu')).toBeVisible();
  await expectGerman(page);
  await page.keyboard.press('Escape');
  for (const name of [
    words.commands.history,
    words.commands.share,
    words.commands.transfer,
    words.commands.chooseEngine,
    words.commands.shortcutsTitle,
  ]) {
    await workspace.getByRole('button', { name: words.run.more }).click();
    await workspace.getByRole('menuitem', { name }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectGerman(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});

test('English is not even shipped', async () => {
  const folder = join(built.folder, 'dist/_astro');
  const scripts = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  const shipped = (await Promise.all(scripts.map((name) => readFile(join(folder, name), 'utf8')))).join('\n');
  expect(shipped).toContain(words.checks.untilTrue);
  const long = english.filter((text) => text.split(' ').length > 5);
  expect(long.length).toBeGreaterThan(300);
  expect(long.filter((text) => shipped.includes(text))).toEqual([]);
});
