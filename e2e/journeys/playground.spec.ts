// The playground: a server of one's own from several starting points, and the zip that runs on real Node.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test, type Page } from 'playwright/test';
import { lessonPage } from '../lesson-page.ts';
import { choose, openDialog } from '../workspace-menu.ts';

const starts = [
  { path: '/playground/', title: 'Hono', heading: 'A server of your own' },
  { path: '/playground/node-http/', title: 'node:http', heading: 'Node alone' },
  { path: '/playground/express/', title: 'Express', heading: 'Wishes' },
  { path: '/playground/hono-sqlite/', title: 'Hono + SQLite', heading: 'Guest book' },
];

for (const { path, title, heading } of starts) {
  test(`${title} starts and answers`, async ({ page }) => {
    const playground = lessonPage(page, path);
    await playground.open();
    await expect(page.getByRole('link', { name: title, exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    );
    await playground.runUntilListening();
    await expect(playground.preview.getByRole('heading')).toHaveText(heading);
  });
}

test('a form of the guest book is sent, and the entry is there', async ({ page }) => {
  const playground = lessonPage(page, '/playground/hono-sqlite/');
  await playground.open();
  await playground.runUntilListening();
  await playground.preview.getByLabel('Name').fill('Ada');
  await playground.preview.getByLabel('Message').fill('<b>Hello</b>');
  await playground.preview.getByRole('button', { name: 'Sign' }).click();
  await expect(playground.preview.getByRole('listitem')).toHaveText('Ada: <b>Hello</b>');
});

test('there are no checks, and each starting point keeps its own work', async ({ page }) => {
  const playground = lessonPage(page, '/playground/');
  await playground.open();
  await expect(page.getByRole('tab', { name: 'Console' })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Checks' })).toHaveCount(0);
  await playground.write('// my own experiment\n');
  await expect(page.locator('.status-bar')).toContainText('Saved in this browser');
  await page.getByRole('link', { name: 'Express' }).click();
  await expect(page).toHaveURL('/playground/express/');
  await expect(page.locator('.static-code').first()).toContainText("from 'express'");
  await page.goto('/playground/');
  await expect(page.locator('.static-code, .monaco-editor').first()).toContainText('my own experiment');
  await choose(page, 'Reset to the starter');
  await expect(page.locator('.static-code, .monaco-editor').first()).toContainText('A server of your own');
});

test('playground code is shared by a link', async ({ page, browser }) => {
  const playground = lessonPage(page, '/playground/express/');
  await playground.open();
  await playground.write('console.log("from a friend");\n');
  const dialog = await openDialog(page, 'Share a link to this code', 'Share a link to this code');
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  const friend = await (await browser.newContext()).newPage();
  await friend.goto(link);
  await expect(friend.locator('.workspace')).toContainText('This is shared code.');
  await expect(friend.locator('.static-code').first()).toContainText('from a friend');
  await friend.context().close();
});

test('on a phone the playground opens with its code', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto('/playground/');
  await expect(page.locator('.static-code').first()).toBeVisible();
  const views = page.getByRole('navigation', { name: 'Parts of this page' });
  await expect(views.getByRole('button')).toHaveText(['Code', 'Preview', 'Tools']);
  await views.getByText('Tools').click();
  await expect(page.getByRole('tab', { name: 'Console' })).toBeVisible();
  await context.close();
});

/** Unpacks the page's zip into a fresh folder and resolves to the project's. */
async function download(page: Page, folder: string): Promise<string> {
  const arriving = page.waitForEvent('download');
  await choose(page, 'Download as a zip');
  const stream = await (await arriving).createReadStream();
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk as Uint8Array);
  const files = unzipSync(Buffer.concat(chunks));
  for (const [path, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), strFromU8(bytes));
  }
  return join(folder, Object.keys(files)[0]?.split('/')[0] ?? '');
}

/** Ports that are free a moment later, too, unless somebody else takes them. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

const bin = join(process.cwd(), 'node_modules/.bin');

/** With E2E_NPM_INSTALL=1 the packages are really fetched; otherwise those of this project stand in for them. */
async function install(project: string): Promise<void> {
  if (process.env['E2E_NPM_INSTALL'] !== '1') {
    await symlink(join(process.cwd(), 'node_modules'), join(project, 'node_modules'));
    return;
  }
  const [code] = (await once(spawn('npm', ['install'], { cwd: project, stdio: 'inherit' }), 'exit')) as [
    number,
  ];
  expect(code).toBe(0);
}

for (const { path, heading } of starts) {
  test(`the zip of ${path} runs on Node with npm start, and answers as the page does`, async ({ page }) => {
    test.setTimeout(120_000);
    const playground = lessonPage(page, path);
    await playground.open();
    await playground.runUntilListening();
    await expect(playground.preview.getByRole('heading')).toHaveText(heading);
    const inPage = await playground.preview.locator('body').innerText();

    const folder = await mkdtemp(join(tmpdir(), 'roundtrip-zip-'));
    let server: ChildProcess | undefined;
    try {
      const project = await download(page, folder);
      await install(project);
      const port = await freePort();
      server = spawn('npm', ['start'], {
        cwd: project,
        detached: true,
        env: { ...process.env, PORT: String(port), PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` },
      });
      let output = '';
      server.stdout?.on('data', (text) => (output += String(text)));
      server.stderr?.on('data', (text) => (output += String(text)));
      await expect.poll(() => output, { timeout: 60_000 }).toContain('Listening on');
      const real = await page.context().newPage();
      await real.goto(`http://localhost:${port}/`);
      expect(await real.locator('body').innerText()).toBe(inPage);
    } finally {
      if (server?.pid !== undefined && server.exitCode === null) {
        // npm's child as well.
        process.kill(-server.pid, 'SIGKILL');
        await once(server, 'exit');
      }
      await rm(folder, { recursive: true, force: true });
    }
  });
}

test('on a tablet it goes down to the foot of the screen', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto('/playground/');
  const box = await page.locator('.workspace-panes').boundingBox();
  expect(Math.round(box!.y + box!.height)).toBe(768);
});
