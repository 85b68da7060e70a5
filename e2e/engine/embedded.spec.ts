// The embedded engine in a bare page: programs that work, how they end, and how runs follow each other.
import { expect, test } from 'playwright/test';
import { hono, httpServer, play, playToEnd, program, useEmbeddedPage } from './embedded-programs.ts';

const address = useEmbeddedPage();

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
    await page.route(address(), async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'content-security-policy': "default-src 'self'" };
      await route.fulfill({ response, headers });
    });
    await page.goto(address());
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

  test('in a circle, functions can be called early and names passed on', async ({ page }) => {
    const more = {
      'src/b.ts': `import { hello, Late } from './app.ts';
export * from './c.ts';
export { hello as greet } from './app.ts';
export * as app from './app.ts';
console.log(hello('b'));
try { new Late(); } catch (error) { console.log(String(error)); }`,
      'src/c.ts':
        "import { version } from 'node:process';\nexport const c = [typeof version];\nexport { b } from './d.ts';\nimport './b.ts';",
      'src/d.ts': "export let b = 'd';",
      'src/outside.ts':
        "export { greet as again, c } from './b.ts';\nimport { count, raise } from './app.ts';\nexport const counted = () => [count, raise(), count];",
    };
    const source = `import { app, b, c, greet } from './b.ts';
console.log(greet('app'), app.hello('ns'), b, c);
export function hello(name: string) { return 'hello ' + name; }
export class Late {}
export let count = 0;
export const raise = () => { count += 1; };
import('./outside.ts').then((outside) => console.log(outside.again('late'), outside.c, outside.counted()));`;
    const { stdout, stderr } = await playToEnd(page, program(source, more));
    expect(stderr + stdout).toBe(`hello b
ReferenceError: Cannot access 'Late' before initialization
hello app hello ns d [ 'string' ]
hello late [ 'string' ] [ 0, undefined, 1 ]
`);
  });

  test('CommonJS requires ES modules, and package imports', async ({ page }) => {
    const files = {
      'package.json': '{ "imports": { "#lib/*": "./lib/*.mjs", "#wait": "./lib/wait.mjs" } }',
      'lib/a.mjs': "export const a = 1;\nexport default 'd';",
      'lib/wait.mjs': 'export const w = await 1;',
      'lib/bad.mjs': "throw new Error('bad module');",
      'main.cjs': `const lib = require('#lib/a');
console.log(lib.a, lib.default, lib.__esModule, require.main === module, module.id);
for (const load of [() => require('#wait'), () => require('#lib/bad'), () => require('none')]) {
  try { load(); } catch (error) { console.log(error.code, error.message.split('\\n')[0]); }
}
import('#wait').then(({ w }) => console.log(w));`,
    };
    const { stdout, stderr } = await playToEnd(page, { files, entry: 'main.cjs' });
    expect(stderr + stdout).toBe(`1 d true true .
ERR_REQUIRE_ASYNC_MODULE require() cannot be used on an ESM graph with top-level await. Use import() instead. To see where the top-level await comes from, use --experimental-print-required-tla.
undefined bad module
MODULE_NOT_FOUND Cannot find module 'none'
1
`);
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
