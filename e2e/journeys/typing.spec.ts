// Code typed off the page, key by key with its closing brackets, as a learner does it: what is typed is what is there.
import { expect, test } from 'playwright/test';
import { FIRST_LESSON, lessonPage } from '../lesson-page.ts';

// Else it answers for the network that a test holds back or cuts.
test.use({ serviceWorkers: 'block' });

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

test('what is pressed and typed before the page’s script has come still counts', async ({ page }) => {
  const arrived = Promise.withResolvers<undefined>();
  await page.route(/_astro\/workspace[^/]*\.js/, async (route) => {
    await arrived.promise;
    await route.continue();
  });
  await page.goto(FIRST_LESSON, { waitUntil: 'commit' });
  await page.locator('.static-line').nth(1).click();
  await page.keyboard.type('// typed early');
  await page.locator('.workspace').getByRole('button', { name: 'Run', exact: true }).first().click();
  arrived.resolve(undefined);
  const lesson = lessonPage(page);
  await expect(lesson.state).toHaveText('Listening on port 3000');
  await expect.poll(lesson.code).toContain('// typed early');
});

test('the workspace comes with the first act, whatever it is', async ({ page }) => {
  const isThere = () =>
    page.locator('astro-island[client=act]').evaluate((island) => !island.hasAttribute('ssr'));
  await page.goto(FIRST_LESSON, { waitUntil: 'networkidle' });
  expect(await isThere()).toBe(false);
  await page.keyboard.press('ControlOrMeta+K');
  await expect(page.getByRole('dialog')).toBeVisible();

  await page.goto(`${FIRST_LESSON}?again`, { waitUntil: 'networkidle' });
  expect(await isThere()).toBe(false);
  await page.locator('.static-line').filter({ hasText: "app.get('/'" }).click();
  await page.keyboard.type('// here');
  await expect.poll(lessonPage(page).code).toMatch(/^app\.get.*\/\/ here/m);
});

test('the caret is in the line that was clicked, although the page has moved since', async ({ page }) => {
  const arrived = Promise.withResolvers<undefined>();
  await page.route(/_astro\/mount-editor[^/]*\.js/, async (route) => {
    await arrived.promise;
    await route.continue();
  });
  await page.goto(FIRST_LESSON);
  await page.locator('.static-line').filter({ hasText: "app.get('/'" }).click();
  await page.locator('.file-tabs').evaluate((tabs) => (tabs.style.marginBottom = '60px'));
  arrived.resolve(undefined);
  await page.keyboard.type('// here');
  await expect.poll(lessonPage(page).code).toMatch(/^app\.get.*\/\/ here/m);
});

test('a workspace that cannot be fetched says so, and comes when it can', async ({ page }) => {
  const scripts = /_astro\/workspace[^/]*\.js/;
  await page.route(scripts, (route) => route.abort());
  await page.goto(FIRST_LESSON);
  const lesson = lessonPage(page);
  await lesson.run();
  await expect(page.getByText('The editor and its tools could not be fetched.')).toBeVisible();
  await page.unroute(scripts);
  await lesson.run();
  await expect(lesson.state).toHaveText('Listening on port 3000');
  await expect(page.locator('.workspace .notices')).toHaveCount(0);
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
