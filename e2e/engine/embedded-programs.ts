// Programs for the embedded engine's tests, the page they are played in, and the playing. For this folder's specs.
import { join } from 'node:path';
import { test, type Page } from 'playwright/test';
import type { EngineRequest, Project, RunOptions } from '../../src/engine/port.ts';
import { servePage, type PageServer } from '../engine-page/serve-page.ts';

/** Serves the bare page for a file of tests and opens it before each. Returns its address, once the tests run. */
export function useEmbeddedPage(): () => string {
  let server: PageServer;
  test.beforeAll(async () => {
    server = await servePage('embedded', join(import.meta.dirname, 'embedded-page.ts'));
  });
  test.afterAll(() => server.close());
  test.beforeEach(async ({ page }) => {
    await page.goto(server.address);
    await page.waitForFunction(() => 'embedded' in globalThis);
  });
  return () => server.address;
}

type PlayOptions = RunOptions & { requests?: EngineRequest[]; ends?: boolean };

/** Plays a program in the bare page and kills it at the end. */
export const play = (page: Page, project: Project, options: PlayOptions = {}) =>
  page.evaluate(([what, how]) => embedded.play(what, how), [project, options] as const);

/** Plays a program that ends, or is ended, by itself. */
export const playToEnd = (page: Page, project: Project, options: PlayOptions = {}) =>
  play(page, project, { ...options, ends: true });

/** A project whose entry, an ES module, is `src/app.ts`. */
export const program = (source: string, more: Record<string, string> = {}): Project => ({
  files: { 'package.json': '{ "type": "module" }', 'src/app.ts': source, ...more },
  entry: 'src/app.ts',
});

/** A node:http server on port 3000; `handler` sees `request` and `response`. */
export const httpServer = (handler: string, before = '') =>
  program(`import { createServer } from 'node:http';
${before}
createServer((request, response) => {
  ${handler}
}).listen(3000);`);

/** A server on Hono that greets at `/`. */
export const hono = program(`import { Hono } from 'hono';
import { serve } from '@hono/node-server';
interface Pet { name: string }
export const pets: Pet[] = [{ name: 'Mo' }];
export const app = new Hono();
app.get('/', (c) => c.text(\`Hello from \${pets[0]!.name}\`));
serve({ fetch: app.fetch, port: Number(process.env['PORT']) }, ({ port }) => console.log('on', port));
`);
