// The embedded engine in a bare page: large bodies, slow readers, and programs that end badly while they answer.
import { expect, test } from 'playwright/test';
import { hono, httpServer, play, playToEnd, program, useEmbeddedPage } from './embedded-programs.ts';

useEmbeddedPage();

test('a body of twenty megabytes goes there and back', async ({ page }) => {
  const echo = httpServer('request.pipe(response);');
  const same = await page.evaluate(async (project) => {
    const run = await embedded.engine.run(project);
    await run.listening;
    const body = new Uint8Array(20_000_000).map((_, index) => index % 251);
    const { body: stream } = await run.request({ method: 'POST', path: '/', body });
    const answer = await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).bytes();
    return answer.length === body.length && answer.every((byte, index) => byte === index % 251);
  }, echo);
  expect(same).toBe(true);
});

test('a request body is read no faster than the program wants it', async ({ page }) => {
  const source = httpServer(
    `request.once('data', (first) => {
    request.pause();
    response.end(String(first.length < 1_000_000 && !request.complete));
  });`,
  );
  const body = new Uint8Array(5_000_000);
  const { answers } = await play(page, source, { requests: [{ method: 'POST', path: '/', body }] });
  expect(answers).toEqual([{ status: 200, text: 'true' }]);
});

test('a slow reader holds the program back', async ({ page }) => {
  const source = `import { createServer } from 'node:http';
let written = 0;
createServer((request, response) => {
  if (request.url === '/written') return response.end(String(written));
  const more = () => {
    while (response.write(Buffer.alloc(65_536))) written += 65_536;
    written += 65_536;
    response.once('drain', more);
  };
  more();
}).listen(3000);`;
  const found = await page.evaluate(async (project) => {
    const run = await embedded.engine.run(project);
    await run.listening;
    const { body } = await run.request({ path: '/endless' });
    const written = async () =>
      Number(((await embedded.ask(run, { path: '/written' })) as { text: string }).text);
    // The program has come to rest when two looks in a row find the same.
    const rest = async () => {
      for (let before = -1, now = await written(); ; before = now, now = await written()) {
        if (before === now) return now;
      }
    };
    const unread = await rest();
    const reader = body.getReader();
    for (let taken = 0; taken < 8_000_000;) taken += (await reader.read()).value?.length ?? 0;
    const after = await rest();
    await reader.cancel();
    return { unread, after };
  }, program(source));
  expect(found.unread).toBeLessThan(4_000_000);
  expect(found.after).toBeGreaterThan(8_000_000);
  expect(found.after).toBeLessThan(14_000_000);
});

test('an endless response ends with its reader', async ({ page }) => {
  const source = `import { createServer } from 'node:http';
createServer((request, response) => {
  const timer = setInterval(() => response.write('tick'), 1);
  response.on('close', () => { clearInterval(timer); console.log('closed'); process.exit(0); });
}).listen(3000);`;
  const exit = await page.evaluate(async (project) => {
    const run = await embedded.engine.run(project);
    await run.listening;
    const { body } = await run.request({ path: '/' });
    const reader = body.getReader();
    await reader.read();
    await reader.cancel();
    return run.exited;
  }, program(source));
  expect(exit).toEqual({ code: 0, reason: 'exit' });
});

test('a handler that never ends its response is located by its server', async ({ page }) => {
  const { answers } = await play(page, httpServer("if (request.url === '/other') response.end();"), {
    requests: [{ path: '/', timeoutMs: 300 }],
  });
  expect(answers[0]).toMatchObject({
    code: 'request-timeout',
    message:
      'GET / got no answer within 0.3 seconds. The server made at src/app.ts:3 has not ended its response.',
    location: { file: 'src/app.ts', line: 3 },
  });
});

test('recursion without an end is an error at its place', async ({ page }) => {
  const { exit } = await playToEnd(
    page,
    program('function deeper(n) {\n  return deeper(n + 1) + 1;\n}\ndeeper(0);'),
  );
  expect(exit.error).toMatchObject({
    name: 'RangeError',
    message: 'Maximum call stack size exceeded',
    location: { file: 'src/app.ts' },
  });
});

test('a crash while a response is open breaks the response', async ({ page }) => {
  const source = httpServer(
    "response.write('begun');\n  setTimeout(() => { throw new Error('late'); }, 20);",
  );
  const outcome = await page.evaluate(async (project) => {
    const run = await embedded.engine.run(project);
    await run.listening;
    const { status, body } = await run.request({ path: '/' });
    const reader = body.getReader();
    await reader.read();
    return { status, failure: await embedded.failure(reader.read()), exit: await run.exited };
  }, source);
  expect(outcome).toMatchObject({
    status: 200,
    failure: { code: 'connection-reset', message: 'The program crashed and could not answer GET /: late' },
    exit: { code: 1, reason: 'crash', error: { location: { line: 5 } } },
  });
});

test('of a hundred quick runs the last one wins, and no more than two workers live', async ({ page }) => {
  test.slow();
  const text = await page.evaluate(async (project) => {
    const runs = Array.from({ length: 100 }, () => embedded.engine.run(project).catch(() => undefined));
    const last = await runs.at(-1);
    await last?.listening;
    const answer = last && (await embedded.ask(last, { path: '/' }));
    return answer && 'text' in answer ? answer.text : 'none';
  }, hono);
  expect(text).toBe('Hello from Mo');
  // One runs the program, one is kept warm for the next.
  await expect.poll(() => page.workers().length).toBeLessThanOrEqual(2);
});
