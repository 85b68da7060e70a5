// Code typed off the page, key by key with its closing brackets, as a learner does it: what is typed is what is there.
import { expect, test } from 'playwright/test';
import { lessonPage } from '../lesson-page.ts';

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
