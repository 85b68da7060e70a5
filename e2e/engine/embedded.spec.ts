// The embedded engine in a bare page: programs that work, programs that do not, and programs that mean harm.
import { join } from 'node:path';
import { expect, test, type Page } from 'playwright/test';
import type { EngineRequest, Project, RunOptions } from '../../src/engine/port.ts';
import { servePage, type PageServer } from '../engine-page/serve-page.ts';

let server: PageServer;

test.beforeAll(async () => {
  server = await servePage('embedded', join(import.meta.dirname, 'embedded-page.ts'));
});
test.afterAll(() => server.close());
test.beforeEach(async ({ page }) => {
  await page.goto(server.address);
  await page.waitForFunction(() => 'embedded' in globalThis);
});

type PlayOptions = RunOptions & { requests?: EngineRequest[]; ends?: boolean };

const play = (page: Page, project: Project, options: PlayOptions = {}) =>
  page.evaluate(([what, how]) => embedded.play(what, how), [project, options] as const);

/** Plays a program that ends, or is ended, by itself. */
const playToEnd = (page: Page, project: Project, options: PlayOptions = {}) =>
  play(page, project, { ...options, ends: true });

const program = (source: string, more: Record<string, string> = {}): Project => ({
  files: { 'package.json': '{ "type": "module" }', 'src/app.ts': source, ...more },
  entry: 'src/app.ts',
});

const httpServer = (handler: string, before = '') =>
  program(`import { createServer } from 'node:http';
${before}
createServer((request, response) => {
  ${handler}
}).listen(3000);`);

const hono = program(`import { Hono } from 'hono';
import { serve } from '@hono/node-server';
interface Pet { name: string }
const pets: Pet[] = [{ name: 'Mo' }];
const app = new Hono();
app.get('/', (c) => c.text(\`Hello from \${pets[0]!.name}\`));
serve({ fetch: app.fetch, port: Number(process.env['PORT']) }, ({ port }) => console.log('on', port));
`);

test.describe('programs that work', () => {
  test('Hono answers', async ({ page }) => {
    const outcome = await play(page, hono, { requests: [{ path: '/' }, { path: '/none' }] });
    expect(outcome.listening).toEqual({ port: 3000 });
    expect(outcome.answers).toEqual([
      { status: 200, text: 'Hello from Mo' },
      { status: 404, text: '404 Not Found' },
    ]);
    expect(outcome.stdout).toBe('on 3000\n');
    expect(outcome.exit).toEqual({ code: null, reason: 'stopped' });
  });

  test('Hono answers in a page with a strict policy', async ({ page }) => {
    await page.route(server.address, async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'content-security-policy': "default-src 'self'" };
      await route.fulfill({ response, headers });
    });
    await page.goto(server.address);
    await page.waitForFunction(() => 'embedded' in globalThis);
    const { answers } = await play(page, hono, { requests: [{ path: '/' }] });
    expect(answers).toEqual([{ status: 200, text: 'Hello from Mo' }]);
  });

  test('environment, clock and arguments are what they are set to', async ({ page }) => {
    const source = `console.log(process.env.NAME, new Date().toISOString().slice(0, 13), process.argv[1], process.cwd());
console.log(new Date(0).getTime(), typeof Date(), new Date() instanceof Date, Date.name);`;
    const { stdout } = await playToEnd(page, program(source), {
      env: { NAME: 'Mo' },
      clock: Date.UTC(2030, 2, 3),
    });
    expect(stdout).toBe('Mo 2030-03-03T00 /app/src/app.ts /app\n0 string true Date\n');
  });

  test('JSON, dynamic imports and import.meta', async ({ page }) => {
    const source = `import data from './data.json' with { type: 'json' };
const { default: five } = await import('./five.ts');
console.log(data.a, five, import.meta.url, import.meta.filename, import.meta.dirname);
await import('./none.ts').catch((error) => console.log(error.code));`;
    const more = { 'src/data.json': '{ "a": [1] }', 'src/five.ts': 'export default 5 as number;' };
    const { stdout } = await playToEnd(page, program(source, more));
    expect(stdout).toBe('[ 1 ] 5 file:///app/src/app.ts /app/src/app.ts /app/src\nERR_MODULE_NOT_FOUND\n');
  });

  test('CommonJS files, packages and names', async ({ page }) => {
    const files = {
      'main.mjs': `import a, { twice } from './a.cjs';
import { createRequire } from 'node:module';
console.log(a.one, twice(4), createRequire(import.meta.url)('./d.json'));`,
      'a.cjs': `const express = require('express');
exports.one = require('./b.cjs') + typeof express.Router;
exports.twice = (x) => 2 * x;`,
      'b.cjs': 'module.exports = __filename;',
      'd.json': '{ "d": 1 }',
    };
    const { stdout } = await playToEnd(page, { files, entry: 'main.mjs' });
    expect(stdout).toBe('/app/b.cjsfunction 8 { d: 1 }\n');
  });

  test('imports in a circle are live', async ({ page }) => {
    const more = {
      'src/b.ts': `import { add, base as start, default as Pet } from './app.ts';
import * as all from './app.ts';
export const twice = (x: number) => add(x) + add(x) + { start }.start;
export const later = () => [new Pet('Mo').name, all.base, Object.keys(all).join()];`,
    };
    const source = `import { twice, later } from './b.ts';
export let base: number = 2;
export function add(x: number) { return x + base; }
export default class { name: string; constructor(name: string) { this.name = name; } }
console.log(twice(3));
base = 10;
console.log(twice(3), ...later());`;
    const { stdout } = await playToEnd(page, program(source, more));
    expect(stdout).toBe('12\n36 Mo 10 add,base,default\n');
  });

  test('files can be read and written while it runs', async ({ page }) => {
    const source = `import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
writeFileSync('out.txt', 'from the program');
createServer((_, response) => response.end(readFileSync('in.txt'))).listen(3000);`;
    const seen = await page.evaluate(async (project) => {
      const run = await embedded.engine.run(project);
      await run.listening;
      await run.files.write('in.txt', 'from the page');
      const out = new TextDecoder().decode(await run.files.read('out.txt'));
      const missing = await embedded.failure(run.files.read('none.txt'));
      return {
        out,
        names: await run.files.list(''),
        answer: await embedded.ask(run, { path: '/' }),
        missing,
      };
    }, program(source));
    expect(seen.out).toBe('from the program');
    expect(seen.names).toEqual(['in.txt', 'out.txt', 'package.json', 'src/']);
    expect(seen.answer).toEqual({ status: 200, text: 'from the page' });
    expect(seen.missing.code).toBe('no-such-file');
  });
});

test.describe('errors at the learner’s own line', () => {
  const at = (line: number, column: number, source: string) => ({ file: 'src/app.ts', line, column, source });

  test('a syntax error', async ({ page }) => {
    const { listening, exit, stderr } = await playToEnd(page, program('const a: number = 1;\nconst b = ;\n'));
    expect(exit).toMatchObject({
      code: 1,
      reason: 'crash',
      error: { name: 'SyntaxError', location: at(2, 11, 'const b = ;') },
    });
    expect(listening).toMatchObject({ code: 'program-ended', location: at(2, 11, 'const b = ;') });
    expect(stderr).toMatch(/^file:\/\/\/app\/src\/app\.ts:2\nconst b = ;\n {10}\^\n\nSyntaxError/);
  });

  test('TypeScript that Node refuses', async ({ page }) => {
    const { exit } = await playToEnd(page, program('const a = 1;\nexport enum Size { Small }'));
    expect(exit.error).toMatchObject({
      code: 'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX',
      message: 'TypeScript enum is not supported in strip-only mode',
      location: at(2, 8, 'export enum Size { Small }'),
    });
  });

  test('an exception at the start, through typed and probed code', async ({ page }) => {
    const line = '  for (const x of [1] as number[]) if (x > 0) throw new TypeError(`bad ${x}`);';
    const { exit, stderr } = await playToEnd(
      page,
      program(`function f<T>(a: T): void {\n${line}\n}\nf<number>(1);`),
    );
    expect(exit).toMatchObject({ code: 1, reason: 'crash' });
    expect(exit.error).toMatchObject({ name: 'TypeError', message: 'bad 1', location: at(2, 53, line) });
    expect(exit.error?.stack).toBe(
      'TypeError: bad 1\n    at f (file:///app/src/app.ts:2:53)\n    at file:///app/src/app.ts:4:1',
    );
    expect(stderr).toContain(`${' '.repeat(52)}^\n\nTypeError: bad 1\n    at f`);
  });

  test('an exception in a handler', async ({ page }) => {
    const { answers, exit } = await playToEnd(page, httpServer("throw new Error('in handler');"), {
      requests: [{ path: '/' }],
    });
    expect(answers[0]).toMatchObject({
      code: 'connection-reset',
      message: 'The program crashed and could not answer GET /: in handler',
      location: at(4, 9, "  throw new Error('in handler');"),
    });
    expect(exit).toMatchObject({ code: 1, reason: 'crash' });
  });

  test('a rejection that nobody handles', async ({ page }) => {
    const { exit } = await playToEnd(
      page,
      program("setTimeout(async () => {\n  await null;\n  throw new RangeError('late');\n});"),
    );
    expect(exit.error).toMatchObject({ name: 'RangeError', location: { line: 3, column: 9 } });
  });

  test('a file name without its ending', async ({ page }) => {
    const { exit } = await playToEnd(
      page,
      program("import { a } from './data/pets';", { 'src/data/pets.ts': '' }),
    );
    expect(exit.error).toMatchObject({
      code: 'ERR_MODULE_NOT_FOUND',
      message: "Cannot find module '/app/src/data/pets' imported from /app/src/app.ts",
      hint: 'Imports need the full file name: ./data/pets.ts',
      location: { line: 1, column: 19 },
    });
  });

  test('a package that the course does not bring', async ({ page }) => {
    const { exit } = await playToEnd(page, program("import x from 'left-pad';"));
    expect(exit.error).toMatchObject({
      code: 'ERR_MODULE_NOT_FOUND',
      message: "Cannot find package 'left-pad' imported from /app/src/app.ts",
    });
    expect(exit.error?.hint).toMatch(/express.*hono.*WebContainer/);
  });

  test('a type imported as a value', async ({ page }) => {
    const { exit } = await playToEnd(
      page,
      program("import { Pet } from './t.ts';", { 'src/t.ts': 'export interface Pet {}' }),
    );
    expect(exit.error).toMatchObject({
      name: 'SyntaxError',
      message: "The requested module './t.ts' does not provide an export named 'Pet'",
      location: { line: 1, column: 10 },
    });
    expect(exit.error?.hint).toContain('import type { Pet }');
  });

  test('a circular import that is read too early', async ({ page }) => {
    const more = { 'src/b.ts': "import { base } from './app.ts';\nconsole.log('got', base);" };
    const { exit } = await playToEnd(page, program("import './b.ts';\nexport const base = 1;", more));
    expect(exit.error).toMatchObject({
      name: 'ReferenceError',
      message: "Cannot access 'base' before initialization",
      location: { file: 'src/b.ts', line: 2, column: 20 },
    });
  });
});

test.describe('ends', () => {
  test('process.exit', async ({ page }) => {
    const source =
      "process.on('exit', (code) => console.log('bye', code));\nprocess.exit(3);\nconsole.log('never');";
    const { exit, stdout, listening } = await playToEnd(page, program(source));
    expect(exit).toEqual({ code: 3, reason: 'exit' });
    expect(stdout).toBe('bye 3\n');
    expect(listening).toMatchObject({
      code: 'program-ended',
      message: 'The program ended with exit code 3 and never listened on a port.',
    });
  });

  test('nothing left to do', async ({ page }) => {
    const { exit } = await playToEnd(page, program("setTimeout(() => console.log('done'), 5);"));
    expect(exit).toEqual({ code: 0, reason: 'exit' });
  });

  test('an await at the top that nothing can end', async ({ page }) => {
    const { exit } = await playToEnd(page, program('console.log(1);\nawait new Promise(() => {});'));
    expect(exit).toMatchObject({
      code: 13,
      reason: 'exit',
      error: { name: 'UnsettledAwait', location: { line: 2 } },
    });
  });

  test('SIGTERM is handled by the program', async ({ page }) => {
    const seen = await page.evaluate(
      async (project) => {
        const run = await embedded.engine.run(project);
        await run.listening;
        await run.stop();
        let text = '';
        for await (const chunk of run.output) text += chunk.text;
        return { exit: await run.exited, text };
      },
      httpServer(
        'response.end();',
        "process.on('SIGTERM', () => { console.log('closing'); process.exit(0); });",
      ),
    );
    expect(seen).toEqual({ exit: { code: 0, reason: 'stopped' }, text: 'closing\n' });
  });

  test('a request afterwards is refused', async ({ page }) => {
    const seen = await page.evaluate(async (project) => {
      const run = await embedded.engine.run(project);
      await run.listening;
      const wrong = await embedded.failure(run.request({ path: '/', port: 4000 }));
      await run.stop('SIGKILL');
      return [wrong, await embedded.failure(run.request({ path: '/' }))];
    }, hono);
    expect(seen.map(({ code }) => code)).toEqual(['connection-refused', 'connection-refused']);
  });
});

test.describe('programs that do not react', () => {
  const loop = (line: number, during = '') =>
    `Stopped: the loop at src/app.ts:${line} ran for 2 seconds without finishing${during}.`;

  test('a loop at the start', async ({ page }) => {
    const { exit, stdout } = await playToEnd(
      page,
      program("console.log('before');\nlet i = 0;\nwhile (true) {\n  i++;\n}"),
    );
    expect(exit).toMatchObject({
      code: null,
      reason: 'unresponsive',
      error: { message: loop(3), location: { line: 3, source: 'while (true) {' } },
    });
    expect(stdout).toBe('before\n');
  });

  test('a loop in a handler names the request', async ({ page }) => {
    const spin = httpServer("if (request.url === '/spin') for (;;);\n  response.end('ok');");
    const { answers, exit } = await playToEnd(page, spin, { requests: [{ path: '/' }, { path: '/spin' }] });
    expect(answers[0]).toEqual({ status: 200, text: 'ok' });
    expect(answers[1]).toMatchObject({
      code: 'connection-reset',
      message: loop(4, ', while answering GET /spin'),
      location: { line: 4 },
    });
    expect(exit.reason).toBe('unresponsive');
  });

  test('a loop of promises', async ({ page }) => {
    const { exit } = await playToEnd(
      page,
      program('async function f() {\n  while (true) await null;\n}\nf();'),
    );
    expect(exit).toMatchObject({ reason: 'unresponsive', error: { message: loop(2) } });
  });

  test('a chain of promises without a loop', async ({ page }) => {
    const { exit } = await playToEnd(
      page,
      program('const f = (): Promise<void> => Promise.resolve().then(f);\nf();'),
    );
    expect(exit).toMatchObject({ reason: 'unresponsive', error: { location: { line: 1 } } });
  });

  test('code that no probe can stop', async ({ page }) => {
    const { exit } = await playToEnd(page, program("/^(a+)+$/.test('a'.repeat(60) + 'b');"));
    expect(exit).toMatchObject({ code: null, reason: 'unresponsive' });
  });

  test('a handler that never answers is located', async ({ page }) => {
    const never = httpServer(
      "wait().then(() => response.end('x'));",
      'async function wait() {\n  await new Promise(() => {});\n}',
    );
    const { answers } = await play(page, never, { requests: [{ path: '/', timeoutMs: 500 }] });
    expect(answers[0]).toMatchObject({
      code: 'request-timeout',
      message: 'GET / got no answer within 0.5 seconds. The program is waiting at src/app.ts:3.',
      location: { file: 'src/app.ts', line: 3 },
    });
  });

  test('a million lines are shown in part, and the rest is counted', async ({ page }) => {
    const source = `let i = 0;
const print = () => { for (const end = i + 1e5; i < end; i++) console.log('line', i); if (i < 1e6) setImmediate(print); };
print();`;
    const { stdout, dropped, exit } = await playToEnd(page, program(source));
    const lines = stdout.split('\n').length - 1;
    expect(exit).toEqual({ code: 0, reason: 'exit' });
    expect(lines + dropped).toBe(1e6);
    expect(dropped).toBeGreaterThan(0);
    expect(stdout.endsWith('line 999999\n')).toBe(true);
  });

  test('one line of fifty megabytes is cut', async ({ page }) => {
    const { stdout } = await playToEnd(
      page,
      program("console.log('x'.repeat(50_000_000));\nconsole.log('after');"),
    );
    expect(stdout.length).toBeLessThan(200_000);
    expect(stdout.endsWith('x… (49900000 more characters)\nafter\n')).toBe(true);
  });

  test('the next program runs', async ({ page }) => {
    await playToEnd(page, program('while (true);'));
    const { answers } = await play(page, hono, { requests: [{ path: '/' }] });
    expect(answers).toEqual([{ status: 200, text: 'Hello from Mo' }]);
  });
});

test.describe('starting and stopping', () => {
  test('of several quick runs the last one wins', async ({ page }) => {
    const seen = await page.evaluate(async (project) => {
      const runs = await Promise.allSettled([1, 2, 3, 4].map(() => embedded.engine.run(project)));
      const last = runs.at(-1);
      if (last?.status !== 'fulfilled') return { states: runs.map(({ status }) => status) };
      await last.value.listening;
      const exits = await Promise.all(
        runs
          .slice(0, -1)
          .map((run) => (run.status === 'fulfilled' ? run.value.exited : { reason: run.reason.code })),
      );
      return {
        reasons: exits.map(({ reason }) => reason as string),
        answer: await embedded.ask(last.value, { path: '/' }),
      };
    }, hono);
    expect(seen.answer).toEqual({ status: 200, text: 'Hello from Mo' });
    for (const reason of seen.reasons ?? []) expect(['aborted', 'stopped']).toContain(reason);
  });

  test('a new run ends the old one', async ({ page }) => {
    const seen = await page.evaluate(async (project) => {
      const first = await embedded.engine.run(project);
      await first.listening;
      const second = await embedded.engine.run(project);
      await second.listening;
      return { exit: await first.exited, answer: await embedded.ask(second, { path: '/' }) };
    }, hono);
    expect(seen).toEqual({
      exit: { code: null, reason: 'stopped' },
      answer: { status: 200, text: 'Hello from Mo' },
    });
  });

  test('stop while it starts', async ({ page }) => {
    const seen = await page.evaluate(async (project) => {
      const run = await embedded.engine.run(project);
      await run.stop('SIGKILL');
      return { exit: await run.exited, listening: await embedded.failure(run.listening) };
    }, hono);
    expect(seen.exit).toEqual({ code: null, reason: 'stopped' });
    expect(seen.listening.message).toBe('The program was stopped before it listened.');
  });

  test('aborting stops it', async ({ page }) => {
    const exit = await page.evaluate(async (project) => {
      const controller = new AbortController();
      const run = await embedded.engine.run(project, { signal: controller.signal });
      await run.listening;
      controller.abort();
      return run.exited;
    }, hono);
    expect(exit).toEqual({ code: null, reason: 'stopped' });
  });

  test('a frame that cannot be loaded is an error with a hint', async ({ page }) => {
    const seen = await page.evaluate(async () => {
      const assets = { ...embedded.assets, worker: '/none.js' };
      return embedded.failure(embedded.createEmbeddedEngine({ assets }).boot());
    });
    expect(seen.code).toBe('boot-failed');
    expect(seen.hint).not.toBe('');
  });

  test('a boot that takes too long is an error', async ({ page }) => {
    await page.route('**/host-*.html', () => {
      // Never answered.
    });
    const seen = await page.evaluate(() =>
      embedded.failure(embedded.createEmbeddedEngine(embedded).boot({ deadlineMs: 300 })),
    );
    expect(seen.code).toBe('boot-timeout');
  });

  test('after dispose nothing runs', async ({ page }) => {
    const seen = await page.evaluate(async (project) => {
      const engine = embedded.createEmbeddedEngine(embedded);
      const run = await engine.run(project);
      await run.listening;
      await engine.dispose();
      const frames = document.querySelectorAll('iframe').length;
      return { exit: await run.exited, again: await embedded.failure(engine.run(project)), frames };
    }, hono);
    expect(seen).toMatchObject({ exit: { reason: 'stopped' }, again: { code: 'disposed' }, frames: 0 });
  });

  for (const path of ['../up.ts', '/root.ts', 'a//b.ts', '__proto__/x.ts']) {
    test(`the path ${path} is refused`, async ({ page }) => {
      const project = { files: { ...hono.files, [path]: '' }, entry: 'src/app.ts' };
      const { code } = await page.evaluate((what) => embedded.failure(embedded.engine.run(what)), project);
      expect(code).toBe('bad-project');
    });
  }
});

test.describe('programs that mean harm', () => {
  test('find nothing of the browser', async ({ page }) => {
    const source = `const names = ['indexedDB', 'caches', 'postMessage', 'importScripts', 'onmessage', 'close', 'self', 'Worker',
  'XMLHttpRequest', 'addEventListener', 'location', 'localStorage', 'document', 'parent', 'webkitRequestFileSystem'];
console.log(names.filter((name) => (globalThis as any)[name] !== undefined).join());
`;
    const { stdout } = await playToEnd(page, program(source));
    expect(stdout).toBe('\n');
  });

  test('reach no network', async ({ page }) => {
    const asked: string[] = [];
    page.on('requestfinished', (request) => asked.push(request.url()));
    const source = `const target = ${JSON.stringify(server.address)};
for (const attempt of [() => fetch(target), () => import(target), () => new Function('u', 'return import(u)')(target)]) {
  await attempt().then(() => console.log('reached'), () => console.log('refused'));
}
new WebSocket(target.replace('http', 'ws')).onerror = () => console.log('refused');`;
    const { stdout } = await playToEnd(page, program(source));
    expect(stdout).toBe('refused\n'.repeat(4));
    expect(asked.filter((url) => url === server.address)).toEqual([]);
  });

  test('cannot forge messages by patching prototypes', async ({ page }) => {
    const source = `const forged = { type: 'exit', code: 0 };
Array.prototype.push = Array.prototype.map = () => { throw new Error('patched'); };
Promise.prototype.then = Promise.prototype.finally = null as any;
Map.prototype.get = () => forged as any;
MessagePort.prototype.postMessage = () => {};
Object.defineProperty(MessageEvent.prototype, 'data', { get: () => forged });
Object.assign(Object.prototype, forged);
console.log('still here');
process.exit(7);`;
    const { exit, stdout } = await playToEnd(page, program(source));
    expect(exit).toEqual({ code: 7, reason: 'exit' });
    expect(stdout).toBe('still here\n');
  });

  test('do not freeze the page', async ({ page }) => {
    const ticks = await page.evaluate(async (project) => {
      const run = await embedded.engine.run(project);
      let count = 0;
      const timer = setInterval(() => (count += 1), 50);
      await run.exited;
      clearInterval(timer);
      return count;
    }, program("while (true) console.log('flood');"));
    expect(ticks).toBeGreaterThan(5);
  });
});
