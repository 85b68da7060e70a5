// What a lesson costs before the learner acts: bytes and requests, never seconds.
import { expect, test } from 'playwright/test';
import { gzipSync } from 'node:zlib';
import { FIRST_LESSON } from '../lesson-page.ts';

// The workspace comes with the learner's first act (src/workspace/hydration): until then there is little to fetch.
const SCRIPT_BYTES = 10 * 1024;
const REQUESTS = 18;

for (const width of [1440, 390]) {
  test(`a lesson is read for little at ${width} px`, async ({ browser }) => {
    // The service worker fetches ahead for offline use once the page is idle; that is not part of reading.
    const context = await browser.newContext({ viewport: { width, height: 900 }, serviceWorkers: 'block' });
    const page = await context.newPage();
    const scripts: Promise<number>[] = [];
    let requests = 0;
    page.on('response', (response) => {
      requests += 1;
      if (!/javascript/.test(response.headers()['content-type'] ?? '')) return;
      scripts.push(response.body().then((body) => gzipSync(body).length));
    });
    await page.goto(FIRST_LESSON, { waitUntil: 'networkidle' });
    const bytes = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(SCRIPT_BYTES);
    expect(requests).toBeLessThanOrEqual(REQUESTS);
    await context.close();
  });
}

test('nothing of a lesson comes from another host', async ({ page, baseURL }) => {
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== baseURL) elsewhere.push(request.url());
  });
  await page.goto(FIRST_LESSON, { waitUntil: 'networkidle' });
  await page.locator('.code-editor').click();
  await expect(page.locator('.monaco-editor').first()).toBeVisible();
  await page.locator('.workspace').getByRole('button', { name: 'Run', exact: true }).first().click();
  await expect(page.locator('.run-words')).toHaveText('Listening on port 3000');
  expect(elsewhere).toEqual([]);
});
