// The editor's TypeScript and its manners: completion, definitions, renaming, problems, formatting, zoom, wrapping.
import { expect, test, type Locator, type Page } from 'playwright/test';
import { lessonPage, type LessonPage } from '../lesson-page.ts';

const app = `import { Hono } from 'hono';
import { greet } from './greet.ts';
export const app = new Hono();
app.get('/', (c) => c.html(greet('Ada')));
`;
const greetFile = `export function greet(name: string) {
  return '<h1>Hello, ' + name + '</h1>';
}
`;

/** A project of two files of the learner's own, with TypeScript at work on it. */
async function twoFiles(page: Page): Promise<LessonPage> {
  const lesson = lessonPage(page);
  await lesson.open();
  await addFile(page, 'greet.ts');
  await lesson.write(greetFile);
  await page.getByRole('tab', { name: /src\/app\.ts/ }).click();
  await lesson.write(app);
  await openProblems(page);
  await expect(problems(page)).toContainText('No problems');
  return lesson;
}

async function addFile(page: Page, name: string): Promise<void> {
  const files = page.getByRole('button', { name: 'Files', exact: true });
  if ((await files.getAttribute('aria-expanded')) === 'false') await files.click();
  await page.getByRole('treeitem', { name: /app\.ts/ }).focus();
  await page.getByRole('button', { name: 'New file' }).click();
  await page.getByRole('textbox', { name: 'Name of the new file' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('treeitem', { name })).toBeFocused();
}

const problems = (page: Page): Locator => page.locator('#workspace-problems');
const editor = (page: Page): Locator => page.locator('.code-editor .monaco-editor').first();

async function openProblems(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /^Problems/ }).click();
}

/** Puts the caret into a line, at the end of `text`. */
async function caretAfter(page: Page, text: string): Promise<void> {
  const point = await editor(page)
    .locator('.view-line', { hasText: text.replaceAll(' ', '\u00a0') })
    .first()
    .evaluate((line, wanted) => {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      const whole = line.textContent.replaceAll('\u00a0', ' ');
      let left = whole.indexOf(wanted) + wanted.length;
      while (walker.nextNode()) {
        const length = walker.currentNode.textContent!.length;
        if (left <= length) {
          range.setStart(walker.currentNode, left);
          range.setEnd(walker.currentNode, left);
          const { x, y, height } = range.getBoundingClientRect();
          return { x, y: y + height / 2 };
        }
        left -= length;
      }
      throw new Error(`“${wanted}” is not on the line.`);
    }, text);
  await page.mouse.click(point.x, point.y);
}

test('a name of another file is completed with its import, its path ending in .ts', async ({ page }) => {
  const lesson = lessonPage(page);
  await lesson.open();
  await addFile(page, 'bakery.ts');
  await lesson.write('export const openingHour = 7;\n');
  await page.getByRole('tab', { name: /src\/app\.ts/ }).click();
  await lesson.write('export const app = 1;\n');
  await openProblems(page);
  await expect(problems(page)).toContainText("Property 'fetch' does not exist");
  await lesson.write('export const app = 1;\n');
  await page.keyboard.type('console.log(openingHo');
  const suggestion = page.locator('.suggest-widget .monaco-list-row', { hasText: 'openingHour' }).first();
  await expect(suggestion).toContainText('./bakery.ts');
  await page.keyboard.press('Tab');
  await expect.poll(lesson.code).toContain("import { openingHour } from './bakery.ts';");
  await expect.poll(lesson.code).toContain('console.log(openingHour');
});

test('pointing at a name tells its type, from the package itself', async ({ page }) => {
  const lesson = await twoFiles(page);
  await editor(page).getByText('Hono', { exact: true }).first().hover();
  await expect(page.locator('.monaco-hover').filter({ hasText: 'class Hono' })).toBeVisible();
  await expect.poll(lesson.code).toContain('greet');
});

test('go to definition opens the other file; a package’s types are a peek', async ({ page }) => {
  await twoFiles(page);
  await caretAfter(page, 'c.html(gre');
  await page.keyboard.press('F12');
  await expect(page.getByRole('tab', { name: /src\/greet\.ts/ })).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('tab', { name: /src\/app\.ts/ }).click();
  await caretAfter(page, 'new Hon');
  await page.keyboard.press('F12');
  const peek = page.locator('.peekview-widget');
  await expect(peek).toContainText('hono');
  await page.keyboard.press('Escape');
  await caretAfter(page, 'c.html(gre');
  await page.keyboard.press('Shift+F12');
  await expect(peek).toContainText('greet.ts');
});

test('renaming reaches every file, and refuses what the exercise needs', async ({ page }) => {
  const lesson = await twoFiles(page);
  await caretAfter(page, 'c.html(gre');
  await page.keyboard.press('F2');
  const field = page.locator('.rename-box input');
  await expect(field).toBeFocused();
  await field.fill('welcome');
  await page.keyboard.press('Enter');
  await expect.poll(lesson.code).toContain("c.html(welcome('Ada'))");
  await page.getByRole('tab', { name: /src\/greet\.ts/ }).click();
  await expect.poll(lesson.code).toContain('function welcome(');

  await page.getByRole('tab', { name: /src\/app\.ts/ }).click();
  await caretAfter(page, 'export const ap');
  await page.keyboard.press('F2');
  await expect(page.locator('.monaco-editor-overlaymessage')).toContainText('belongs to the exercise');
});

test('problems of files that are not open are listed, with what to do, and F8 goes to them', async ({
  page,
}) => {
  const lesson = await twoFiles(page);
  await page.getByRole('tab', { name: /src\/greet\.ts/ }).click();
  await lesson.write('export function greet(name: number) {\n  return name + missing;\n}\n');
  await page.getByRole('tab', { name: /src\/greet\.ts/ }).press('Delete');
  await expect(page.getByRole('tab', { name: /src\/greet\.ts/ })).toHaveCount(0);

  await expect(page.getByRole('tab', { name: /^Problems\W+2$/ })).toBeVisible();
  await expect(problems(page)).toContainText("Cannot find name 'missing'.");
  await expect(problems(page)).toContainText('Declare it, import it, or check how it is spelled.');
  await expect(problems(page)).toContainText("Argument of type 'string' is not assignable");
  await problems(page)
    .getByRole('button', { name: /missing/ })
    .click();
  await expect(page.getByRole('tab', { name: /src\/greet\.ts/ })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByText(/Line 2, column/)).toBeVisible();

  await page.keyboard.press('F8');
  await expect(page.getByRole('tab', { name: /src\/app\.ts/ })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByText(/Line 4, column/)).toBeVisible();
  await page.keyboard.press('Shift+F8');
  await expect(page.getByText(/Line 2, column/)).toBeVisible();
});

test('Node’s rules are TypeScript’s: whole file names in imports, nothing that must be compiled', async ({
  page,
}) => {
  const lesson = await twoFiles(page);
  await lesson.write(
    "import { greet } from './greet';\nenum Bread { Rye }\nexport const app = greet(`${Bread.Rye}`);\n",
  );
  await expect(problems(page)).toContainText("Did you mean './greet.ts'?");
  await expect(problems(page)).toContainText('Write the whole name of the file');
  await expect(problems(page)).toContainText("'erasableSyntaxOnly'");
});

test('the types of a package come when a file imports it', async ({ page }) => {
  const lesson = await twoFiles(page);
  await lesson.write(
    "import express from 'express';\nimport { z } from 'zod';\nconst pet = z.object({ name: z.string() });\nexport const app = express();\napp.get('/', (request, response) => response.send(request.body));\nexport const name: number = pet.parse({}).name;\n",
  );
  await expect(problems(page)).toContainText("Type 'string' is not assignable to type 'number'.");
  await expect(
    problems(page).locator('.problem-line', { hasText: /Cannot find module|implicitly/ }),
  ).toHaveCount(0);
});

test('saving formats, leaves the caret with its word, and leaves broken code alone', async ({ page }) => {
  const lesson = lessonPage(page);
  await lesson.open();
  await lesson.write(
    'import { Hono } from "hono"\nexport const app = new Hono()\napp.get("/",(c)=>c.text("hi"))\n',
  );
  await caretAfter(page, 'c.text("h');
  await page.keyboard.press('ControlOrMeta+S');
  await expect.poll(lesson.code).toContain("app.get('/', (c) => c.text('hi'));");
  await expect(lesson.state).toHaveText(/Listening/);
  await page.keyboard.type('EY');
  await expect.poll(lesson.code).toContain("c.text('hEYi')");

  await lesson.write('const  x = (;\n');
  await page.keyboard.press('ControlOrMeta+S');
  await expect(lesson.problem).toBeVisible();
  expect(await lesson.code()).toContain('const  x = (;');

  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Format on save' }).click();
  await lesson.write('const  y = 1\n');
  await page.keyboard.press('ControlOrMeta+S');
  await expect(lesson.state).not.toHaveText(/Listening|Starting/);
  expect(await lesson.code()).toContain('const  y = 1');
});

test('code is zoomed with the keys of the browser, wrapped, and stays so', async ({ page }) => {
  const lesson = lessonPage(page);
  await lesson.open();
  await lesson.write(`// ${'long '.repeat(80)}\n`);
  const height = () =>
    editor(page)
      .locator('.view-line')
      .first()
      .evaluate((line) => line.getBoundingClientRect().height);
  expect(await height()).toBe(22);
  await page.keyboard.press('ControlOrMeta+Equal');
  await expect.poll(height).toBe(25);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Wrap long lines' }).click();
  await expect.poll(() => editor(page).locator('.view-line').count()).toBeGreaterThan(2);

  await page.reload();
  await expect
    .poll(() =>
      page
        .locator('.static-line')
        .first()
        .evaluate((line) => getComputedStyle(line).lineHeight),
    )
    .toBe('25px');
  await editor(page).or(page.locator('.code-editor')).first().click();
  await expect.poll(height).toBe(25);
  await page.keyboard.press('ControlOrMeta+0');
  await expect.poll(height).toBe(22);
});

test('screen reader mode is announced and remembered', async ({ page }) => {
  const lesson = lessonPage(page);
  await lesson.open();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Screen reader mode' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Screen reader mode is on' })).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'More' }).click();
  await expect(page.getByRole('menuitemcheckbox', { name: 'Screen reader mode' })).toBeChecked();
});

test('each file has the colours of its language', async ({ page }) => {
  const lesson = lessonPage(page);
  await lesson.open();
  const samples = [
    ['home.njk', '{% for pet in pets %}<b>{{ pet.name }}</b>{% endfor %}', 'for'],
    ['style.css', 'body { color: red; }', 'body'],
    ['pets.sql', 'SELECT name FROM pets;', 'SELECT'],
    ['ci.yaml', 'name: build', 'name'],
    ['Procfile', 'web: node src/server.ts', 'web'],
    ['Dockerfile', 'FROM node:24', 'FROM'],
    ['.env', '# PORT=3000', '# PORT=3000'],
    ['notes.md', '<!-- Bread -->', 'Bread'],
  ] as const;
  for (const [name, code, word] of samples) {
    await addFile(page, name);
    await lesson.write(code);
    const plain = () => editor(page).evaluate((element) => getComputedStyle(element).color);
    await expect
      .poll(
        async () =>
          (await editor(page)
            .locator('.view-line span span', { hasText: word })
            .first()
            .evaluate((span) => getComputedStyle(span).color)) !== (await plain()),
        { message: name },
      )
      .toBe(true);
  }
});
