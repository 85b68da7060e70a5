// Code typed off the page, key by key with its closing brackets, as a learner does it: what is typed is what is there.
import { expect, test } from 'playwright/test';
import { FIRST_LESSON, lessonPage } from '../lesson-page.ts';

test('typing a route by hand writes exactly that route, indented', async ({ page }) => {
  const lesson = lessonPage(page);
  await lesson.open();
  await lesson.write("import { Hono } from 'hono';\nexport const app = new Hono();\n");
  await page.keyboard.type("app.get('/', (c) => {\nif (c.req.path) {\nconsole.log({ at: [1] });\n}\n");
  await page.keyboard.type("return c.html('<h1>It\\'s \"on\"</h1>');\n});");
  await expect
    .poll(lesson.code)
    .toContain(
      "app.get('/', (c) => {\n  if (c.req.path) {\n    console.log({ at: [1] });\n  }\n" +
        "  return c.html('<h1>It\\'s \"on\"</h1>');\n});",
    );
  await lesson.runUntilListening();
  await expect(lesson.preview.getByRole('heading')).toHaveText('It\'s "on"');
});

for (const [name, viewport] of [
  ['at 200 % zoom', { width: 720, height: 450 }],
  ['on a phone that lies', { width: 844, height: 390 }],
  ['on a low, wide screen', { width: 1280, height: 520 }],
] as const) {
  test(`eight lines of code are seen ${name}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    const lesson = lessonPage(page);
    await page.goto(FIRST_LESSON);
    const code = page.getByRole('button', { name: 'Code', exact: true });
    if (await code.isVisible()) await code.click();
    await expect(lesson.runButton).toBeVisible();
    const height = await page.locator('.code-editor').evaluate((element) => element.clientHeight);
    expect(height).toBeGreaterThanOrEqual(12 + 8 * 22);
  });
}
