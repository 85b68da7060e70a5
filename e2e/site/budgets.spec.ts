// What pages cost in bytes and requests, never in seconds: what a lesson loads before the learner acts, what the first
// run of a program adds, and that nothing comes from elsewhere. A budget that is passed is a decision: make the page
// smaller, or change the number here and say why in the commit.
import { expect, test, type Page } from 'playwright/test';
import { FIRST_LESSON, lessonPage } from '../lesson-page.ts';
import { bytesOf, watchLoads, type Load } from './loads.ts';

/** kB of 1,000 bytes, compressed. */
interface Budget {
  requests: number;
  script: number;
  total: number;
}

const pages: Record<string, Budget> = {
  // A live server to try is on it.
  '/': { requests: 16, script: 16, total: 125 },
  '/course/': { requests: 11, script: 3, total: 80 },
  [FIRST_LESSON]: { requests: 17, script: 2.4, total: 140 },
  // The longest lesson.
  '/learn/adopt-a-pet/adopt-a-pet/': { requests: 17, script: 2.4, total: 170 },
  '/glossary/': { requests: 7, script: 1, total: 105 },
};
const FONT = 38;
const FONTS = 90;
/** What the engine fetches for a first run of a Hono program: itself and Hono. */
const FIRST_RUN_ENGINE = 350;
/** The same with all of the workspace and the preview; the editor is not part of it. */
const FIRST_RUN = 480;

const inKb = (bytes: number) => bytes / 1000;
const listed = (loads: readonly Load[]) => loads.map(({ name, bytes }) => `${name} ${bytes}`).join('\n');

// The service worker fetches ahead for offline use once the page is idle; that is no part of reading or running.
test.use({ serviceWorkers: 'block' });

async function load(page: Page, path: string): Promise<Load[]> {
  const loads = watchLoads(page);
  await page.goto(path, { waitUntil: 'networkidle' });
  return loads.all();
}

for (const [path, budget] of Object.entries(pages)) {
  for (const width of [1440, 390]) {
    test(`${path} is read for little at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      const loads = await load(page, path);
      expect(bytesOf(loads, 'script')).toBeGreaterThan(0);
      expect.soft(inKb(bytesOf(loads, 'script')), listed(loads)).toBeLessThanOrEqual(budget.script);
      expect.soft(loads.length, listed(loads)).toBeLessThanOrEqual(budget.requests);
      expect.soft(inKb(bytesOf(loads)), listed(loads)).toBeLessThanOrEqual(budget.total);
      const fonts = loads.filter(({ kind }) => kind === 'font');
      expect(fonts.length).toBeGreaterThan(0);
      expect.soft(inKb(bytesOf(fonts))).toBeLessThanOrEqual(FONTS);
      for (const { name, bytes } of fonts) expect.soft(inKb(bytes), name).toBeLessThanOrEqual(FONT);
    });
  }
}

test('the first run of a Hono program is fetched for little', async ({ page }) => {
  const lesson = lessonPage(page);
  const loads = watchLoads(page);
  await page.goto(FIRST_LESSON, { waitUntil: 'networkidle' });
  loads.forget();
  await lesson.runUntilListening();
  await expect(lesson.preview.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
  const all = await loads.all();
  const engine = all.filter(({ folder }) => folder === 'engine');
  expect(engine.map(({ name }) => name.split('-')[0]).sort()).toEqual(['hono', 'host', 'worker']);
  expect(inKb(bytesOf(engine)), listed(engine)).toBeLessThanOrEqual(FIRST_RUN_ENGINE);
  expect(inKb(bytesOf(all)), listed(all)).toBeLessThanOrEqual(FIRST_RUN);
});

test('nothing of a lesson comes from another host', async ({ page, baseURL }) => {
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== baseURL) elsewhere.push(request.url());
  });
  await page.goto(FIRST_LESSON, { waitUntil: 'networkidle' });
  await page.locator('.code-editor').click();
  await expect(page.locator('.monaco-editor').first()).toBeVisible();
  await lessonPage(page).runUntilListening();
  expect(elsewhere).toEqual([]);
});
