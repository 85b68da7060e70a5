// The terminal of the WebContainer adapter in a bare page, with a stand-in for StackBlitz's host.
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { servePage, type PageServer } from '../engine-page/serve-page.ts';
import { startStandIn, type StandIn } from '../webcontainer-stand-in/start.ts';

const script = join(import.meta.dirname, '../webcontainer-stand-in/bare-page.ts');

let standIn: StandIn;
let pages: PageServer;

test.beforeAll(async () => {
  [standIn, pages] = await Promise.all([startStandIn(), servePage('webcontainer', script)]);
});
test.afterAll(async () => {
  await Promise.all([standIn.close(), pages.close()]);
});

test('a shell in the program’s folder takes text and sizes, and tells its end', async ({ page }) => {
  await page.addInitScript((origin) => {
    Object.assign(globalThis, { WEBCONTAINER_API_IFRAME_URL: origin });
  }, standIn.origin);
  await page.goto(pages.address);
  await page.waitForFunction(() => 'engineKit' in globalThis);
  const { printed, code } = await page.evaluate(async () => {
    const engine = engineKit.createEngine();
    await engine.boot({ deadlineMs: 50_000 });
    const run = await engine.run({ files: { 'notes.txt': 'hello', 'a.js': '' }, entry: 'a.js' });
    await run.exited;
    const shell = await engine.openTerminal!({ columns: 80, rows: 24 });
    shell.resize({ columns: 100, rows: 30 });
    shell.write('cat notes.txt; stty size\r');
    shell.write('exit 3\r');
    let text = '';
    const reader = shell.output.getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) text += piece.value;
    return { printed: text, code: await shell.exited };
  });
  expect(code).toBe(3);
  expect(printed).toContain('hello30 100');
});
