// The embedded engine in a bare page: programs that do not react, and programs that mean harm.
import { expect, test } from 'playwright/test';
import { hono, httpServer, play, playToEnd, program, useEmbeddedPage } from './embedded-programs.ts';

const address = useEmbeddedPage();

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
    const source = `const target = ${JSON.stringify(address())};
for (const attempt of [() => fetch(target), () => import(target), () => new Function('u', 'return import(u)')(target)]) {
  await attempt().then(() => console.log('reached'), () => console.log('refused'));
}
new WebSocket(target.replace('http', 'ws')).onerror = () => console.log('refused');`;
    const { stdout } = await playToEnd(page, program(source));
    expect(stdout).toBe('refused\n'.repeat(4));
    expect(asked.filter((url) => url === address())).toEqual([]);
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
