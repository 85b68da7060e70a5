// Code in a link: given away, opened as text, kept apart from the learner's own work; hostile links refused.
import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { expect, test, type Page } from 'playwright/test';
import { FIRST_LESSON, lessonPage } from '../lesson-page.ts';
import { notices, openDialog } from '../workspace-menu.ts';

const page200 = (words: string): string => `import { Hono } from 'hono';

export const app = new Hono();
app.get('/', (c) => c.html('<h1>${words}</h1>'));
`;

/** A link as an attacker would make it. */
function forge(payload: string): string {
  return `${FIRST_LESSON}#code=${deflateRawSync(Buffer.from(payload)).toString('base64url')}`;
}
const codeOf = (edits: string) => forge(`{"format":1,"exercise":"e01-say-hello","edits":${edits}}`);

async function shareLink(page: Page): Promise<string> {
  const dialog = await openDialog(page, 'Share a link to this code', 'Share a link to this code');
  return dialog.getByRole('textbox', { name: 'Link' }).inputValue();
}

test('a link shows the code as text, runs it only when asked, and leaves the own work alone', async ({
  page,
  browser,
}) => {
  const author = lessonPage(page);
  await author.open();
  await author.write(page200('Shared words'));
  const link = await shareLink(page);
  expect(new URL(link).hash).toMatch(/^#code=[\w-]+$/);

  const context = await browser.newContext();
  const reader = lessonPage(await context.newPage());
  await reader.open();
  await reader.write(page200('My own words'));
  await expect(reader.page.locator('.status-bar')).toContainText('Saved in this browser');

  await reader.page.goto(link);
  await expect(notices(reader.page)).toContainText('It runs only when you press Run. Your own work is kept.');
  await expect(reader.page.locator('.static-code, .monaco-editor').first()).toContainText('Shared words');
  await expect(reader.state).toHaveText('Not running');
  await reader.runUntilListening();
  await expect(reader.preview.getByRole('heading')).toHaveText('Shared words');

  await reader.page.reload();
  await expect(notices(reader.page)).toContainText('This is shared code.');
  await notices(reader.page).getByRole('button', { name: 'Keep mine' }).click();
  await expect(reader.page.locator('.static-code, .monaco-editor').first()).toContainText('My own words');
  expect(new URL(reader.page.url()).hash).toBe('');
  await reader.page.reload();
  await expect(reader.page.locator('.static-code, .monaco-editor').first()).toContainText('My own words');
  await context.close();
});

test('shared code can become the own work, and that can be undone', async ({ page, browser }) => {
  const author = lessonPage(page);
  await author.open();
  await author.write(page200('Shared words'));
  const link = await shareLink(page);

  const context = await browser.newContext();
  const reader = lessonPage(await context.newPage());
  await reader.open();
  await reader.write(page200('My own words'));
  await expect(reader.page.locator('.status-bar')).toContainText('Saved in this browser');
  await reader.page.goto(link);
  await notices(reader.page).getByRole('button', { name: 'Use it as my work' }).click();
  await expect(notices(reader.page)).toContainText('The shared code is your work now.');
  await expect(reader.page.locator('.status-bar')).toContainText('Saved in this browser');
  await reader.page.reload();
  await expect(reader.page.locator('.static-code, .monaco-editor').first()).toContainText('Shared words');
  const dialog = await openDialog(reader.page, 'History of my files', 'History of your files');
  await dialog.getByRole('button', { name: 'Before shared code was used' }).click();
  await dialog.getByRole('button', { name: 'Restore this version' }).click();
  await expect(reader.page.locator('.static-code, .monaco-editor').first()).toContainText('My own words');
  await context.close();
});

test('hostile and broken links are refused in words', async ({ page }) => {
  const cases: [link: string, why: string][] = [
    [codeOf('{"../../etc/passwd":"x"}'), 'outside of the project'],
    [codeOf('{"__proto__":{"polluted":"yes"}}'), 'outside of the project'],
    [forge('0'.repeat(8_000_000)), 'more text than a small project has'],
    [forge('{"format":1,"exercise":"e99-other","edits":{}}'), 'another exercise'],
    [`${FIRST_LESSON}#code=AAAA`, 'cut off or changed'],
  ];
  for (const [link, why] of cases) {
    await page.goto('/404.html');
    await page.goto(link);
    await expect(notices(page)).toContainText(why);
    await expect(notices(page)).toContainText('Your own work is as it was.');
    await expect(page.locator('.static-code').first()).toContainText('My first server');
  }
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
});

test('markup in shared code is text', async ({ page }) => {
  const marked = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  await page.goto(codeOf(JSON.stringify({ 'src/app.ts': marked, '<b>.md': '' })));
  await expect(notices(page)).toContainText('outside of the project');
  await page.goto('/404.html');
  await page.goto(codeOf(JSON.stringify({ 'src/app.ts': marked })));
  await expect(notices(page)).toContainText('This is shared code.');
  await expect(page.locator('.static-code').first()).toContainText(marked);
  await expect(page).toHaveTitle(/Introduction/);
});

test('code that is too large for a link is offered as a zip', async ({ page }) => {
  const lesson = lessonPage(page);
  await lesson.open();
  await lesson.write('// small');
  await expect(page.locator('.status-bar')).toContainText('Saved in this browser');
  // Noise, which does not get smaller, by the way that the last edits take when a page closes: typing it takes long.
  const noise = Array.from({ length: 900 }, (_, line) =>
    createHash('sha256').update(String(line)).digest('hex'),
  );
  const unsaved = { version: 'v1', edits: { 'src/app.ts': noise.join('\n') }, editedAt: Date.now() + 60_000 };
  await page.evaluate(
    (text) => localStorage.setItem('roundtrip:unsaved:e01-say-hello', text),
    JSON.stringify(unsaved),
  );
  await page.reload();
  await expect(page.locator('.static-code').first()).toContainText(noise[0] ?? '');
  const dialog = await openDialog(page, 'Share a link to this code', 'Share a link to this code');
  await expect(dialog).toContainText('too large for a link');
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download as a zip' }).click();
  expect((await download).suggestedFilename()).toBe('e01-say-hello.zip');
});
