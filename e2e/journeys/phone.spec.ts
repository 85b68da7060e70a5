// A lesson on a phone: reading first, and code, preview and checks one tap away.
import { devices, expect, test, type Locator } from 'playwright/test';
import { FIRST_LESSON, lessonPage } from '../lesson-page.ts';

const { viewport, userAgent, deviceScaleFactor, isMobile, hasTouch } = devices['iPhone 14'];
test.use({ viewport, userAgent, deviceScaleFactor, isMobile, hasTouch });

test('reads like paper, then runs and checks by touch alone', async ({ page }) => {
  await page.goto(FIRST_LESSON);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(await sideways()).toBeLessThanOrEqual(0);

  const view = (name: string) => page.getByRole('button', { name, exact: true });
  await view('Code').tap();
  await expect(page.locator('.static-code')).toBeVisible();
  await page.locator('.workspace').getByRole('button', { name: 'Run', exact: true }).first().tap();

  const learnersPage = page.frameLocator('.preview-stage iframe').frameLocator('iframe[data-live]');
  await expect(learnersPage.getByRole('heading')).toHaveText('Hello, world');
  expect(await sideways()).toBeLessThanOrEqual(0);

  await view('Checks').tap();
  await page.getByRole('button', { name: 'Check my work' }).tap();
  await expect(page.getByText('We sent').first()).toBeVisible();
  expect(await sideways()).toBeLessThanOrEqual(0);

  await view('Read').tap();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('no lesson is wider than the screen', async ({ page, request }) => {
  test.slow();
  const lessons = (await (await request.get('/lessons.json')).json()) as { href: string }[];
  expect(lessons.length).toBeGreaterThan(0);
  for (const { href } of lessons) {
    await page.goto(href);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect.soft(wide, href).toBeLessThanOrEqual(0);
  }
});

test('the menu offers nothing that a phone has no room for', async ({ page }) => {
  await page.goto(FIRST_LESSON);
  await page.getByRole('button', { name: 'Code', exact: true }).tap();
  await page.getByRole('button', { name: 'More' }).tap();
  await expect(page.getByRole('menuitem', { name: /shortcuts/ })).toBeVisible();
  await expect(page.getByRole('menuitemcheckbox', { name: /^Show the/ })).toHaveCount(0);
});

test('what a finger presses is at least 44 px high', async ({ page }) => {
  await page.goto(FIRST_LESSON);
  for (const name of ['Read', 'Code', 'Preview', 'Checks']) {
    const box = await page.getByRole('button', { name, exact: true }).boundingBox();
    expect(box!.height, name).toBeGreaterThanOrEqual(44);
  }
});

test.describe('a phone whose keys are known', () => {
  // To an iPhone, the editor listens as to a Mac.
  test.use({ userAgent: devices['Pixel 7'].userAgent });

  test('the address has room, and nothing is cut off at the edge', async ({ page }) => {
    const lesson = lessonPage(page);
    const view = (name: string) => page.getByRole('button', { name, exact: true });
    const endOf = async (element: Locator) => {
      const box = (await element.boundingBox())!;
      return box.x + box.width;
    };
    await page.goto(FIRST_LESSON);
    await view('Code').tap();
    await lesson.write(`import { Hono } from 'hono';
export const app = new Hono();
app.get('/', (c) => c.html('<h1>On the way</h1>'));
app.get('/about', (c) => c.html('<p>In a pocket</p>'));
app.get('/out', (c) => c.redirect('/out'));
`);
    await lesson.runUntilListening();
    await expect(lesson.preview.getByRole('heading')).toHaveText('On the way');
    expect((await lesson.address.boundingBox())!.width).toBeGreaterThan(250);
    await lesson.address.fill('/out');
    await lesson.address.press('Enter');
    await expect(lesson.previewPane).toContainText('The redirects go in a circle');
    expect(await endOf(page.getByRole('button', { name: 'Window options' }))).toBeLessThanOrEqual(
      viewport.width,
    );

    await view('Checks').tap();
    await lesson.checkButton.tap();
    const onward = page.getByRole('link', { name: /^Go on to/ });
    await expect(onward).toBeVisible();
    expect(await endOf(onward)).toBeLessThanOrEqual(viewport.width);
  });
});
