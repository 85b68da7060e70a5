// The WebContainer adapter in a bare page, with StackBlitz's unmodified client and a stand-in for its host.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test, type Page } from 'playwright/test';
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

async function open(page: Page, { host = standIn.origin, address = pages.address } = {}): Promise<void> {
  await page.addInitScript((origin) => {
    Object.assign(globalThis, { WEBCONTAINER_API_IFRAME_URL: origin });
  }, host);
  await page.goto(address);
  await page.waitForFunction(() => 'engineKit' in globalThis);
}

/** A port that nothing listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

const project = (source: string, more: Record<string, string> = {}) => ({
  files: { 'package.json': '{ "type": "module" }', 'src/server.ts': source, ...more },
  entry: 'src/server.ts',
});

const server = (handler: string, after = '') => `import { createServer } from 'node:http';
const server = createServer((request, response) => {
  ${handler}
});
server.listen(Number(process.env.PORT));
${after}`;

test.describe('boot', () => {
  test('ends at its deadline when the host cannot be reached, and works later on the same page', async ({
    page,
  }) => {
    const port = await freePort();
    await open(page, { host: `http://localhost:${port}` });
    const boot = (deadlineMs: number) =>
      page.evaluate(async (limit) => {
        const engine = engineKit.createEngine();
        return engineKit.failure(engine.boot({ deadlineMs: limit }));
      }, deadlineMs);

    const failed = await boot(500);
    expect(failed.code).toBe('boot-timeout');
    expect(failed.message).toContain('within 0.5 seconds: localhost could not be reached');
    expect(failed.hint).toContain('embedded engine');

    const late = await startStandIn({ port });
    expect((await boot(15_000)).message).toBe('It did not fail.');
    expect(await page.locator('iframe').count()).toBe(1);
    await late.close();
  });

  test('ends at its deadline when the host says hello and no more, and works later', async ({ page }) => {
    const slow = await startStandIn();
    await open(page, { host: slow.origin });
    slow.hangs = true;
    const failed = await page.evaluate(() =>
      engineKit.failure(engineKit.createEngine().boot({ deadlineMs: 800 })),
    );
    expect(failed.code).toBe('boot-timeout');
    expect(failed.message).toContain('its container did not start');

    slow.hangs = false;
    const again = await page.evaluate(() => engineKit.failure(engineKit.createEngine().boot()));
    expect(again.message).toBe('It did not fail.');
    expect(await page.locator('iframe').count()).toBe(1);
    await slow.close();
  });

  test('refuses a page that is not cross-origin isolated, and names the headers', async ({ page }) => {
    await open(page, { address: `${pages.address}plain` });
    const failed = await page.evaluate(() => engineKit.failure(engineKit.createEngine().boot()));
    expect(failed.code).toBe('unsupported');
    expect(failed.hint).toContain('Cross-Origin-Embedder-Policy');
    expect(failed.hint).toContain('embedded engine');
  });

  test('says at once when the device is offline', async ({ page, context }) => {
    await open(page, { host: 'https://host.invalid' });
    await context.setOffline(true);
    const failed = await page.evaluate(() => engineKit.failure(engineKit.createEngine().boot()));
    expect(failed.code).toBe('boot-failed');
    expect(failed.message).toContain('this device is offline and it is loaded from host.invalid');
  });

  test('can be cancelled, and goes on when it is wanted again', async ({ page }) => {
    await open(page);
    const [cancelled, again] = await page.evaluate(async () => {
      const engine = engineKit.createEngine();
      const controller = new AbortController();
      const booting = engineKit.failure(engine.boot({ signal: controller.signal }));
      controller.abort();
      return [await booting, await engineKit.failure(engine.boot())] as const;
    });
    expect(cancelled.code).toBe('aborted');
    expect(again.message).toBe('It did not fail.');
  });

  test('of a second engine is refused until the first is disposed', async ({ page }) => {
    await open(page);
    const [refused, after, disposed] = await page.evaluate(async () => {
      const first = engineKit.createEngine();
      await first.boot();
      const second = engineKit.createEngine();
      const busy = await engineKit.failure(second.boot());
      await first.dispose();
      return [busy, await engineKit.failure(second.boot()), await engineKit.failure(first.boot())] as const;
    });
    expect(refused.message).toContain('already in use on this page');
    expect(after.message).toBe('It did not fail.');
    expect(disposed.code).toBe('disposed');
  });
});

test.describe('a program', () => {
  test('with Hono answers', async ({ page }) => {
    await open(page);
    const source = `import { serve } from '@hono/node-server';
      import { Hono } from 'hono';
      const app = new Hono();
      app.get('/pets/:name', (c) => c.html('<h1>' + c.req.param('name') + '</h1>'));
      serve({ fetch: app.fetch, port: 4000 });`;
    const [listening, answer] = await page.evaluate(async (started) => {
      const run = await engineKit.createEngine().run(started);
      return [await run.listening, await engineKit.get(run, '/pets/Zo%C3%AB')] as const;
    }, project(source));
    expect(listening).toEqual({ port: 4000 });
    expect(answer).toMatchObject({ status: 200, body: '<h1>Zoë</h1>' });
  });

  test('with Express answers', async ({ page }) => {
    await open(page);
    const source = `import express from 'express';
      const app = express();
      app.use(express.urlencoded());
      app.post('/', (request, response) => response.json(request.body));
      app.listen(process.env.PORT);`;
    const answer = await page.evaluate(async (started) => {
      const run = await engineKit.createEngine().run(started);
      await run.listening;
      const body = new TextEncoder().encode(`name=${'x'.repeat(20_000)}`);
      const headers: [string, string][] = [['Content-Type', 'application/x-www-form-urlencoded']];
      return engineKit.get(run, '/', { method: 'POST', headers, body });
    }, project(source));
    expect(answer.body).toBe(JSON.stringify({ name: 'x'.repeat(20_000) }));
  });

  test('prints to two streams, has the environment and the clock it was given, and ends', async ({
    page,
  }) => {
    await open(page);
    const source = `console.log('out', process.env.NAME, new Date().getFullYear(), typeof process.send);
      console.error('err → 日本語');`;
    const [output, exit, failed] = await page.evaluate(async (started) => {
      const engine = engineKit.createEngine();
      const run = await engine.run(started, { env: { NAME: 'Ada' }, clock: Date.UTC(2030, 5, 1) });
      return [
        await engineKit.outputOf(run),
        await run.exited,
        await engineKit.failure(run.listening),
      ] as const;
    }, project(source));
    expect(output).toEqual({ stdout: 'out Ada 2030 undefined\n', stderr: 'err → 日本語\n' });
    expect(exit).toEqual({ code: 0, reason: 'exit' });
    expect(failed.code).toBe('program-ended');
  });

  test('that crashes tells where', async ({ page }) => {
    await open(page);
    const source =
      'interface Pet { name: string }\nfunction name(pet?: Pet) {\n  return pet!.name;\n}\nname();\n';
    const [exit, failed] = await page.evaluate(async (started) => {
      const run = await engineKit.createEngine().run(started);
      return [await run.exited, await engineKit.failure(run.listening)] as const;
    }, project(source));
    expect(exit).toMatchObject({ code: 1, reason: 'crash', error: { name: 'TypeError' } });
    const location = { file: 'src/server.ts', line: 3, source: '  return pet!.name;' };
    expect(exit.error?.location).toMatchObject(location);
    expect(exit.error?.stack).toContain('/app/src/server.ts:3');
    expect(failed).toMatchObject({ code: 'program-ended', location });
  });

  test('that crashes while it answers gives that as the reason', async ({ page }) => {
    await open(page);
    const failed = await page.evaluate(
      async (started) => {
        const run = await engineKit.createEngine().run(started);
        await run.listening;
        return engineKit.failure(run.request({ path: '/x' }));
      },
      project(server("throw new Error('boom');")),
    );
    expect(failed).toMatchObject({
      code: 'connection-reset',
      message: 'The program crashed and could not answer GET /x: boom',
      location: { file: 'src/server.ts', line: 3 },
    });
  });

  test('that never comes to rest is stopped, and the request is named', async ({ page }) => {
    await open(page);
    const [failed, next] = await page.evaluate(
      async (started) => {
        const engine = engineKit.createEngine();
        const run = await engine.run(started);
        await run.listening;
        const failure = await engineKit.failure(run.request({ path: '/spin' }));
        const again = await engine.run(started);
        return [failure, await again.listening] as const;
      },
      project(server('for (;;);')),
    );
    expect(failed).toMatchObject({ code: 'connection-reset', exit: { reason: 'unresponsive' } });
    expect(failed.message).toContain('while answering GET /spin');
    expect(next).toEqual({ port: 3000 });
  });

  test('reads and writes files that the page sees, and a new run begins without them', async ({ page }) => {
    await open(page);
    const source = `import { readFileSync, writeFileSync } from 'node:fs';
      writeFileSync('out.txt', 'x');
      ${server("response.end(readFileSync('in.txt'));")}`;
    const seen = await page.evaluate(async (started) => {
      const engine = engineKit.createEngine();
      const run = await engine.run(started);
      await run.listening;
      await run.files.write('in.txt', 'given');
      await run.files.write('deep/er/a.bin', new Uint8Array([0, 255]));
      const first = {
        answer: (await engineKit.get(run, '/')).body,
        out: new TextDecoder().decode(await run.files.read('out.txt')),
        bytes: [...(await run.files.read('deep/er/a.bin'))],
        list: await run.files.list(''),
        missing: (await engineKit.failure(run.files.read('nope'))).code,
        outside: (await engineKit.failure(run.files.read('../x'))).code,
      };
      const next = await engine.run(started);
      await next.listening;
      return { ...first, listAfter: await next.files.list('.') };
    }, project(source));
    expect(seen).toEqual({
      answer: 'given',
      out: 'x',
      bytes: [0, 255],
      list: ['deep/', 'in.txt', 'out.txt', 'package.json', 'src/'],
      missing: 'no-such-file',
      outside: 'bad-project',
      listAfter: ['out.txt', 'package.json', 'src/'],
    });
  });

  test('uses SQLite although the container’s has no exec', async ({ page }) => {
    const poor = await startStandIn({ lacks: { sqliteExec: true } });
    await open(page, { host: poor.origin });
    const source = `import { DatabaseSync } from 'node:sqlite';
      const database = new DatabaseSync(':memory:');
      database.exec("CREATE TABLE pets (name TEXT); INSERT INTO pets VALUES ('Bo; the cat'); -- done");
      console.log(DatabaseSync.name, database.prepare('SELECT name FROM pets').get()?.name);
      const { createRequire } = await import('node:module');
      console.log(createRequire(import.meta.url)('node:sqlite').DatabaseSync === DatabaseSync);`;
    const output = await page.evaluate(async (started) => {
      return engineKit.outputOf(await engineKit.createEngine().run(started));
    }, project(source));
    expect(output.stdout).toBe('DatabaseSync Bo; the cat\ntrue\n');
    await poor.close();
  });
});

test.describe('a request', () => {
  test('carries raw headers both ways and adds none but Host', async ({ page }) => {
    await open(page);
    const handler =
      "response.setHeader('Set-Cookie', ['a=1', 'b=2']); response.end(request.rawHeaders.join());";
    const answer = await page.evaluate(
      async (started) => {
        const run = await engineKit.createEngine().run(started);
        await run.listening;
        return engineKit.get(run, '/', {
          headers: [
            ['Host', 'shelter.example'],
            ['Cookie', 'c=3'],
            ['X-A', '1'],
            ['X-A', '2'],
          ],
        });
      },
      project(server(handler)),
    );
    expect(answer.body).toBe('Host,shelter.example,Cookie,c=3,X-A,1,X-A,2');
    expect(answer.headers.filter(([name]) => name === 'Set-Cookie')).toEqual([
      ['Set-Cookie', 'a=1'],
      ['Set-Cookie', 'b=2'],
    ]);
  });

  test('gets its response piece by piece, can hang up, and many go on at once', async ({ page }) => {
    await open(page);
    const handler = `if (request.url === '/open') {
        response.write('one');
        globalThis.opened = response.on('close', () => console.log('hung up'));
      } else globalThis.opened.write('two', () => response.end('sent'));`;
    const seen = await page.evaluate(
      async (started) => {
        const run = await engineKit.createEngine().run(started);
        await run.listening;
        const decoder = new TextDecoder();
        const reader = (await run.request({ path: '/open' })).body.getReader();
        const first = decoder.decode((await reader.read()).value);
        const other = (await engineKit.get(run, '/')).body;
        const second = decoder.decode((await reader.read()).value);
        const printed = run.output.getReader();
        await reader.cancel();
        return [first, other, second, (await printed.read()).value?.text];
      },
      project(server(handler)),
    );
    expect(seen).toEqual(['one', 'sent', 'two', 'hung up\n']);
  });

  test('gets all of a response that was sent before the program ended', async ({ page }) => {
    await open(page);
    const handler = "response.end('last words', () => setImmediate(() => process.exit()));";
    const seen = await page.evaluate(
      async (started) => {
        const run = await engineKit.createEngine().run(started);
        await run.listening;
        const { body } = await run.request({ path: '/' });
        return [await run.exited, await engineKit.textOf(body)] as const;
      },
      project(server(handler)),
    );
    expect(seen).toEqual([{ code: 0, reason: 'exit' }, 'last words']);
  });

  test('is refused, timed out, cancelled or cut off, each with its own code', async ({ page }) => {
    await open(page);
    const handler = `if (request.url === '/cut') { response.write('x'); setImmediate(() => response.destroy()); }
      if (request.url === '/reset') response.destroy();`;
    const codes = await page.evaluate(
      async (started) => {
        const run = await engineKit.createEngine().run(started);
        await run.listening;
        const controller = new AbortController();
        const cancelled = engineKit.failure(run.request({ path: '/', signal: controller.signal }));
        controller.abort();
        const codeOf = async (promise: Promise<unknown>) => (await engineKit.failure(promise)).code;
        return {
          refused: await codeOf(run.request({ path: '/', port: 4000 })),
          timedOut: await codeOf(run.request({ path: '/', timeoutMs: 100 })),
          reset: await codeOf(run.request({ path: '/reset' })),
          cut: await engineKit.get(run, '/cut').then(
            () => 'whole',
            () => 'cut',
          ),
          cancelled: (await cancelled).code,
        };
      },
      project(server(handler)),
    );
    expect(codes).toEqual({
      refused: 'connection-refused',
      timedOut: 'request-timeout',
      reset: 'connection-reset',
      cut: 'cut',
      cancelled: 'aborted',
    });
  });
});

test.describe('stop', () => {
  test('lets a program handle SIGTERM, and kills one that ignores it', async ({ page }) => {
    await open(page);
    const polite = project(
      server('', "process.on('SIGTERM', () => { console.log('bye'); process.exit(0); });"),
    );
    const stubborn = project(server('', "process.on('SIGTERM', () => {});"));
    const ends = await page.evaluate(
      async ([first, second]) => {
        const engine = engineKit.createEngine();
        const run = await engine.run(first);
        await run.listening;
        await run.stop();
        const output = await engineKit.outputOf(run);
        const other = await engine.run(second);
        await other.listening;
        await other.stop();
        return [output.stdout, await run.exited, await other.exited] as const;
      },
      [polite, stubborn] as const,
    );
    expect(ends).toEqual(['bye\n', { code: 0, reason: 'stopped' }, { code: null, reason: 'stopped' }]);
  });

  test('happens to the run before, so that of quick runs the last one lives', async ({ page }) => {
    await open(page);
    const source = server('response.end(process.env.NAME);');
    const seen = await page.evaluate(async (started) => {
      const engine = engineKit.createEngine();
      const first = await engine.run(started, { env: { NAME: 'first' } });
      await first.listening;
      const skipped = engineKit.failure(engine.run(started, { env: { NAME: 'skipped' } }));
      const last = await engine.run(started, { env: { NAME: 'last' } });
      await last.listening;
      return {
        first: await first.exited,
        skipped: (await skipped).code,
        last: (await engineKit.get(last, '/')).body,
      };
    }, project(source));
    expect(seen).toEqual({ first: { code: null, reason: 'stopped' }, skipped: 'aborted', last: 'last' });
  });

  test('happens on abort', async ({ page }) => {
    await open(page);
    const exit = await page.evaluate(
      async (started) => {
        const controller = new AbortController();
        const run = await engineKit.createEngine().run(started, { signal: controller.signal });
        await run.listening;
        controller.abort();
        return run.exited;
      },
      project(server('')),
    );
    expect(exit).toEqual({ code: null, reason: 'stopped' });
  });

  test('of the whole engine ends the program, and another engine takes its place', async ({ page }) => {
    await open(page);
    const seen = await page.evaluate(
      async (started) => {
        const engine = engineKit.createEngine();
        const run = await engine.run(started);
        await run.listening;
        await engine.dispose();
        const next = await engineKit.createEngine().run(started);
        await next.listening;
        return [await run.exited, (await engineKit.get(next, '/')).body] as const;
      },
      project(server("response.end('here');")),
    );
    expect(seen).toEqual([{ code: null, reason: 'stopped' }, 'here']);
  });
});
