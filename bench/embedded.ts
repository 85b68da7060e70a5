// Measures the embedded engine in Chromium. For the bench.
import { setTimeout as delay } from 'node:timers/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { servePage, type PageServer } from '../e2e/engine-page/serve-page.ts';
import type { Machine, ProgramFigures } from './figures.ts';
import { ownMemory } from './memory.ts';
import { compressedSize } from './compressed-size.ts';
import { programs, words, type BenchProgram } from './programs.ts';

const FRESH_PAGES = 5;
const EDITS = 15;
const KILLS = 5;
const GRADINGS = 5;
/** What a learner takes at least between two runs; the engine makes its next worker ready meanwhile. */
const PAUSE_MS = 1200;

/** Takes about a minute. */
export async function measureEmbedded(browser: Browser): Promise<Machine> {
  const server = await servePage('embedded', join(import.meta.dirname, 'embedded-page.ts'));
  try {
    const boot: number[] = [];
    const measured: [BenchProgram['id'], ProgramFigures][] = [];
    for (const program of programs)
      measured.push([program.id, await measureProgram(browser, server, program, boot)]);
    return {
      title: 'embedded',
      programs: Object.fromEntries(measured) as Machine['programs'],
      boot,
      ...(await measureFromNothing(browser, server)),
      ...(await measureHono(browser, server)),
    };
  } finally {
    await server.close();
  }
}

/** Adds the times of each fresh page's boot to `boot`. */
async function measureProgram(
  browser: Browser,
  server: PageServer,
  program: BenchProgram,
  boot: number[],
): Promise<ProgramFigures> {
  const cold: number[] = [];
  for (let done = 1; done <= FRESH_PAGES; done += 1) {
    const page = await openPage(browser, server);
    boot.push(await page.evaluate(() => bench.boot()));
    await delay(PAUSE_MS);
    cold.push(await firstResponse(page, program, 'Hello'));
    if (done < FRESH_PAGES) {
      await page.close();
      continue;
    }
    const warm: number[] = [];
    for (const word of words(EDITS)) {
      await delay(PAUSE_MS);
      warm.push(await firstResponse(page, program, word));
    }
    const requests = await page.evaluate(() => bench.requests());
    await page.close();
    return { cold, warm, requests };
  }
  throw new RangeError('At least one fresh page is needed.');
}

/** A page that is opened, booted and run in one go, and what it downloads for that. */
async function measureFromNothing(
  browser: Browser,
  server: PageServer,
): Promise<Pick<Machine, 'fromNothing' | 'download'>> {
  const fromNothing: number[] = [];
  let download = 0;
  for (let done = 0; done < FRESH_PAGES; done += 1) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    page.on('response', (response) => sizes.push(compressedSize(response)));
    const began = performance.now();
    await loadPage(page, server);
    await page.evaluate(() => bench.boot());
    await firstResponse(page, hono(), 'Hello');
    fromNothing.push(performance.now() - began);
    download = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    await context.close();
  }
  return { fromNothing, download };
}

/** What is measured with one program only. */
async function measureHono(
  browser: Browser,
  server: PageServer,
): Promise<Pick<Machine, 'kill' | 'loopNoticed' | 'grading' | 'memory'>> {
  const page = await openPage(browser, server);
  const before = await pagesMemory(browser);
  await page.evaluate(() => bench.boot());
  await firstResponse(page, hono(), 'Hello');
  await delay(PAUSE_MS);
  const after = await pagesMemory(browser);

  const kill: number[] = [];
  for (let done = 0; done < KILLS; done += 1) {
    await firstResponse(page, hono(), 'Hello');
    kill.push(await page.evaluate(() => bench.killLoop()));
  }
  await firstResponse(page, hono(), 'Hello');
  const loopNoticed = await page.evaluate(() => bench.loopNoticed());
  const grading: number[] = [];
  for (let done = 0; done < GRADINGS; done += 1) {
    await delay(PAUSE_MS);
    grading.push(await page.evaluate((project) => bench.grading(project), hono().project('Hello')));
  }
  await page.close();
  const memory = before === undefined || after === undefined ? undefined : after - before;
  return { kill, loopNoticed, grading, ...(memory === undefined ? {} : { memory }) };
}

function hono(): BenchProgram {
  const found = programs.find(({ id }) => id === 'hono');
  if (!found) throw new Error('There is no program on Hono.');
  return found;
}

function firstResponse(page: Page, program: BenchProgram, word: string): Promise<number> {
  return page.evaluate(([project, expected]) => bench.firstResponse(project, expected), [
    program.project(word),
    word,
  ] as const);
}

async function openPage(browser: Browser, server: PageServer): Promise<Page> {
  const page = await browser.newPage();
  await loadPage(page, server);
  return page;
}

async function loadPage(page: Page, server: PageServer): Promise<void> {
  await page.goto(server.address);
  await page.waitForFunction(() => 'bench' in globalThis);
}

/** Bytes of all processes that show pages; undefined where the system does not tell. */
async function pagesMemory(browser: Browser): Promise<number | undefined> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => ownMemory(id));
  return sizes.reduce((sum, size) => (sum === undefined || size === undefined ? undefined : sum + size), 0);
}
