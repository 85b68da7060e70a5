// The embedded engine in a bare page: a program that uses up its memory. Chromium ends the process of its frame; the
// page, which has one of its own, goes on. Playwright takes the whole page for crashed then, so it reports to a server.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { chromium, expect, test } from 'playwright/test';
import { chromiumArgs, ensureChromium } from '../../src/cli/chromium.ts';
import type { Exit } from '../../src/engine/port.ts';
import { program, useEmbeddedPage } from './embedded-programs.ts';

const address = useEmbeddedPage();

const growing = program(`const kept: object[][] = [];
setInterval(() => kept.push(Array.from({ length: 1e5 }, (_, number) => ({ number }))), 1);`);
const next = program("console.log('the next program runs');");

test('a list that grows without an end', async () => {
  const report = Promise.withResolvers<{ exit: Exit; stdout: string }>();
  const server = createServer(async (request, response) => {
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end();
    if (request.method === 'POST') report.resolve(JSON.parse(await text(request)) as never);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  // A small heap, so that the machine need not be filled.
  const args = [...chromiumArgs, '--js-flags=--max-old-space-size=128'];
  const browser = await chromium.launch({ executablePath: ensureChromium(), args });
  try {
    const page = await browser.newPage();
    await page.goto(address());
    await page.waitForFunction(() => 'embedded' in globalThis);
    await page.evaluate(
      ([first, second, port]) => {
        const playBoth = async () => {
          const { exit } = await embedded.play(first, { ends: true });
          const { stdout } = await embedded.play(second, { ends: true });
          await fetch(`http://localhost:${port}/`, {
            method: 'POST',
            body: JSON.stringify({ exit, stdout }),
          });
        };
        void playBoth();
      },
      [growing, next, (server.address() as AddressInfo).port] as const,
    );
    const { exit, stdout } = await report.promise;
    expect(exit).toMatchObject({
      code: null,
      reason: 'out-of-memory',
      error: { message: 'Stopped: the program used up its memory.' },
    });
    expect(stdout).toBe('the next program runs\n');
  } finally {
    await browser.close();
    server.close();
  }
});
