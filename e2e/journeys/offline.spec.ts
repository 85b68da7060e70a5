// With the network pulled after the first visit to a lesson, reading, running and checking go on. The site is served by a
// process of the test's own, which is killed: that is a network that is truly gone, whatever the browser believes.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from 'playwright/test';
import { listFiles } from '../../src/offline/list-files.ts';

const SITE = process.env.E2E_DIST ?? fileURLToPath(new URL('../../dist', import.meta.url));
const LESSON = 'learn/introduction/hello-server/';

let server: ChildProcess;
let url: string;

test.beforeEach(async ({}, { parallelIndex }) => {
  const port = 4440 + parallelIndex;
  url = `http://localhost:${port}/`;
  const serve = fileURLToPath(new URL('../../src/cli/serve.ts', import.meta.url));
  server = spawn(process.execPath, [serve, '--port', String(port), '--dir', SITE], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(server.stdout!, 'data');
});
test.afterEach(() => pullNetwork());

async function pullNetwork(): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  server.kill('SIGKILL');
  await once(server, 'exit');
}

/** Until the service worker has everything that it fetches ahead, and the page itself. */
async function waitUntilKept(page: Page): Promise<void> {
  const wanted = [...(await listFiles(SITE)), LESSON].map((file) => url + file);
  const missing = () =>
    page.evaluate(async (addresses) => {
      const copies = await Promise.all(
        addresses.map((address) => caches.match(address, { ignoreSearch: true })),
      );
      return addresses.filter((_address, at) => !copies[at]);
    }, wanted);
  await expect.poll(missing, { timeout: 30_000 }).toEqual([]);
}

async function visitOnce(page: Page): Promise<void> {
  await page.goto(url + LESSON);
  await waitUntilKept(page);
}

/** The workspace's button: the preview, as long as it is empty, has one as well. */
const run = (page: Page) => page.getByRole('button', { name: 'Run', exact: true }).first().click();

/** The starter fails its checks: that they say so means that they ran. */
async function check(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Checks' }).click();
  await page.getByRole('button', { name: 'Check my work' }).click();
  await expect(page.getByText('We sent').first()).toBeVisible();
}

function learnersPage(page: Page) {
  return page.frameLocator('.preview-stage iframe').frameLocator('iframe[data-live]');
}

for (const knows of [true, false]) {
  test(`a lesson that was only opened works after a reload, ${knows ? 'offline' : 'with a dead connection'}`, async ({
    page,
    context,
  }) => {
    await visitOnce(page);
    await pullNetwork();
    await context.setOffline(knows);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await run(page);
    await expect(learnersPage(page).locator('h1')).toBeVisible();
    await check(page);
  });
}

test('a lesson that is open goes on when the network goes', async ({ page }) => {
  await visitOnce(page);
  await run(page);
  await expect(learnersPage(page).locator('h1')).toBeVisible();
  await pullNetwork();
  await check(page);
});

test('a page that was never opened gets the offline page, which names only what is kept', async ({
  page,
}) => {
  await visitOnce(page);
  await pullNetwork();
  await page.goto(`${url}learn/never/opened/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not on your device yet');
  const links = page.getByRole('main').getByRole('listitem').getByRole('link');
  await expect(links).toHaveCount(1);
  await links.click();
  await expect(page).toHaveURL(url + LESSON);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
