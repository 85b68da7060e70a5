// The console: what a program prints, with colours, links, a filter, and no end of lines.
import { expect, test, type Locator } from 'playwright/test';
import { lessonPage } from '../lesson-page.ts';

const program = (body: string): string => `import { Hono } from 'hono';
import { styleText } from 'node:util';

export const app = new Hono();
app.get('/', (c) => {
  ${body}
  return c.html('<h1>Home</h1>');
});
void styleText;
`;

const row = (output: Locator, text: string) => output.locator('.console-row').filter({ hasText: text });

test('colours are as in a terminal, and legible in light and dark', async ({ page }) => {
  const lesson = lessonPage(page);
  await lesson.open();
  await lesson.write(
    program(`console.log({ answer: 42, word: 'yes' });
  console.log(styleText(['bold', 'red'], 'alarm'), '\\u001b[38;2;255;255;255mwhite\\u001b[0m', '<b>no html</b>');`),
  );
  await lesson.runUntilListening();
  await expect(lesson.preview.getByRole('heading')).toHaveText('Home');
  const output = await lesson.openConsole();
  await expect(row(output, 'answer: 42')).toHaveText("{ answer: 42, word: 'yes' }");
  await expect(output.getByText('<b>no html</b>')).toBeVisible();
  await expect(output.getByText('alarm')).toHaveCSS('font-weight', '700');

  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
    for (const text of ['42', "'yes'", 'alarm', 'white']) {
      const contrast = await output.getByText(text, { exact: true }).evaluate((element) => {
        const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
        const luminance = (colour: string) => {
          paint.fillStyle = colour;
          paint.fillRect(0, 0, 1, 1);
          const [red = 0, green = 0, blue = 0] = [...paint.getImageData(0, 0, 1, 1).data].map((byte) => {
            const part = byte / 255;
            return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        };
        const ground = getComputedStyle(element.closest('.workspace')!).backgroundColor;
        const both = [luminance(getComputedStyle(element).color), luminance(ground)].sort((a, b) => b - a);
        return ((both[0] ?? 0) + 0.05) / ((both[1] ?? 0) + 0.05);
      });
      expect(contrast, `${text} in ${theme}`).toBeGreaterThanOrEqual(4.5);
    }
  }
});

test('places in the code are links', async ({ page }) => {
  const lesson = lessonPage(page);
  await lesson.open();
  await lesson.write(program(`console.log(new Error('look here').stack);`));
  await lesson.runUntilListening();
  const output = await lesson.openConsole();
  await output.getByRole('button', { name: /^src\/app\.ts:6/ }).click();
  await expect(page.locator('.status-bar')).toContainText('Line 6');
});

test('is filtered by text and by errors, cleared by hand and by the program', async ({ page }) => {
  const lesson = lessonPage(page);
  await lesson.open();
  await lesson.write(
    program(`for (let n = 1; n <= 30; n += 1) console.log(\`step \${n} of a long way\`);
  console.error('went wrong');
  if (c.req.query('clear')) process.stdout.write('\\u001b[2J\\u001b[Hafresh\\n');`),
  );
  await lesson.runUntilListening();
  const output = await lesson.openConsole();
  await expect(output).toContainText('32 lines');
  await output.getByRole('searchbox', { name: 'Filter the output' }).fill('STEP 2');
  await expect(output).toContainText('11 of 32 lines');
  await expect(output.locator('mark').first()).toHaveText('step 2');
  await output.getByRole('searchbox').fill('');
  await output.getByRole('button', { name: 'Errors only' }).click();
  await expect(output.locator('.console-row')).toHaveText([/went wrong/]);
  await output.getByRole('button', { name: 'Errors only' }).click();

  await output.getByRole('button', { name: 'Options' }).click();
  await output.getByRole('menuitemcheckbox', { name: 'Show times' }).click();
  await expect(row(output, 'went wrong')).toHaveText(/\d\d:\d\d:\d\d\.\d{3} went wrong/);

  await page.getByRole('tab', { name: 'Preview' }).click();
  await lesson.address.fill('/?clear=1');
  await lesson.address.press('Enter');
  await expect(lesson.previewPane).toContainText('200');
  await lesson.openConsole();
  await expect(output).toContainText('afresh');
  await expect(output).toContainText('1 line');
  await output.getByRole('button', { name: 'Clear' }).click();
  await expect(output).toContainText('What your program prints');
});

test('a hundred thousand lines scroll from the first to the last, wrapped or not', async ({ page }) => {
  const lesson = lessonPage(page);
  await lesson.open();
  await lesson.write(
    program(`for (let block = 0; block < 200; block += 1)
    setTimeout(() => {
      for (let n = 0; n < 500; n += 1) console.log(\`line \${block * 500 + n} \${'and so on '.repeat(12)}\`);
    }, block * 10);`),
  );
  await lesson.runUntilListening();
  const output = await lesson.openConsole();
  await expect(output).toContainText('line 99999', { timeout: 40_000 });
  const log = output.getByRole('log');
  expect(await log.locator('.console-row').count()).toBeLessThan(200);
  for (const wrapped of [true, false]) {
    await log.evaluate((element) => element.scrollTo(0, 0));
    await expect(log.locator('.console-row').first()).toBeVisible();
    await expect(log.locator('.console-row').first()).toContainText(/line 0 |left out|Listening/);
    await log.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await expect(row(output, 'line 99999')).toBeInViewport();
    if (!wrapped) break;
    await output.getByRole('button', { name: 'Options' }).click();
    await output.getByRole('menuitemcheckbox', { name: 'Wrap long lines' }).click();
  }
});
