import { access } from 'node:fs/promises';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, it, vi } from 'vitest';
import type { Run } from '../port.ts';
import { server, start } from './testing/programs.ts';

const listensOrExit = (run: Run) => run.listening.catch((error: unknown) => error);

describe('Node engine, when something goes wrong', () => {
  it.each([
    [
      'a TypeScript syntax error',
      'const a = 1;\nconst b = = 2;\n',
      { name: 'SyntaxError', code: 'ERR_INVALID_TYPESCRIPT_SYNTAX' },
      2,
      11,
    ],
    [
      'an enum',
      'const a = 1;\n\nenum A { B }\n',
      { name: 'SyntaxError', code: 'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX' },
      3,
      1,
    ],
    [
      'a missing export',
      "\nimport { nope } from './lib.ts';\nconsole.log(nope);\n",
      { name: 'SyntaxError' },
      2,
      10,
    ],
    [
      'a missing file',
      "\nimport { nope } from './lib';\nconsole.log(nope);\n",
      { name: 'Error', code: 'ERR_MODULE_NOT_FOUND' },
      2,
      undefined,
    ],
    [
      'an exception at start',
      "interface A { a: string }\nfunction f(x: A) {\n  throw new TypeError('bad');\n}\nf({ a: '' });\n",
      { name: 'TypeError', message: 'bad' },
      3,
      9,
    ],
    [
      'a rejection',
      "await Promise.reject(new RangeError('r'));\n",
      { name: 'RangeError', message: 'r' },
      1,
      22,
    ],
  ])('tells where the program crashed: %s', async (_, source, error, line, column) => {
    const run = await start(source, {}, { 'src/lib.ts': 'export const yes = 1;\n' });
    const exit = await run.exited;
    expect(exit).toMatchObject({ code: 1, reason: 'crash', error });
    expect(exit.error?.location).toEqual({
      file: 'src/server.ts',
      line,
      column,
      source: source.split('\n')[line - 1],
    });
    expect(exit.error?.message).not.toContain('roundtrip-');
    expect(await listensOrExit(run)).toMatchObject({ code: 'program-ended', exit });
  });

  it('tells a program that ends by itself from one that crashed', async () => {
    const done = await start("console.log('done')");
    expect(await listensOrExit(done)).toMatchObject({
      code: 'program-ended',
      message: 'The program ended with exit code 0 and never listened on a port.',
    });
    const thrown = await start("throw 'x';");
    expect(await thrown.exited).toMatchObject({
      reason: 'crash',
      error: { message: "A value that is no Error was thrown: 'x'" },
    });
    const code = await start('process.exit(3)');
    expect(await code.exited).toEqual({ code: 3, reason: 'exit' });
    const waiting = await start('\nawait new Promise(() => {});');
    expect(await waiting.exited).toMatchObject({
      code: 13,
      reason: 'exit',
      error: { location: { line: 2 } },
    });
  });

  it('gives the crash as the reason why a request got no answer', async () => {
    const run = await start(server("throw new Error('boom');"));
    await run.listening;
    await expect(run.request({ path: '/x' })).rejects.toMatchObject({
      code: 'connection-reset',
      message: 'The program crashed and could not answer GET /x: boom',
      location: { file: 'src/server.ts', line: 3, column: 7 },
      exit: { reason: 'crash' },
    });
  });

  it('kills a program that is stuck in a loop, and names the request', async () => {
    const run = await start(server('for (;;);'));
    await run.listening;
    await expect(run.request({ path: '/spin' })).rejects.toMatchObject({
      code: 'connection-reset',
      message: expect.stringContaining('while answering GET /spin') as string,
      exit: { reason: 'unresponsive', code: null },
    });
    const atStart = await start('for (;;);');
    expect(await atStart.exited).toMatchObject({ reason: 'unresponsive' });
  });

  it('times out, refuses and aborts requests, each with its own code', async () => {
    const run = await start(server(''));
    await run.listening;
    await expect(run.request({ path: '/', timeoutMs: 50 })).rejects.toMatchObject({
      code: 'request-timeout',
    });
    await expect(run.request({ path: '/', port: 4000 })).rejects.toMatchObject({
      code: 'connection-refused',
    });
    await expect(run.request({ path: '/', signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'aborted',
    });
  });

  it('reports a program that used up its memory', { timeout: 30_000 }, async () => {
    const run = await start('const all = [];\nfor (;;) all.push(new Array(1e5).fill(Math.random()));');
    expect(await run.exited).toMatchObject({
      reason: expect.stringMatching(/out-of-memory|unresponsive/) as string,
    });
  });

  it('survives a flood of output, and says how much was left out', { timeout: 30_000 }, async () => {
    // It pauses now and then, or a slow machine would take it for stuck.
    const run = await start(
      "for (let i = 0; i < 6e5; i++) {\n  console.log('line ' + i);\n  if (i % 1e4 === 0) await new Promise(setImmediate);\n}",
    );
    await run.exited;
    let dropped = 0;
    let last = '';
    for await (const chunk of run.output) {
      dropped += chunk.dropped ?? 0;
      last = chunk.text;
    }
    expect(dropped).toBeGreaterThan(10_000);
    expect(last).toMatch(/line 599999\n$/);
  });

  it('leaves nothing behind when its own process is killed, even a program in a loop', async () => {
    const engineUrl = new URL('./engine.ts', import.meta.url).href;
    const script = `import { createNodeEngine } from '${engineUrl}';
      const run = await createNodeEngine().run({ files: { 'a.ts': 'console.log(process.pid, process.cwd()); setTimeout(() => { for (;;); }, 0);' }, entry: 'a.ts' });
      for await (const chunk of run.output) console.log(chunk.text);`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(createInterface(parent.stdout), 'line')) as [string];
    const [pid, folder] = line.split(' ') as [string, string];
    parent.kill('SIGKILL');
    // A process that is dead but that nobody has asked about yet is listed as a zombie, `Z`.
    const state = () => spawnSync('ps', ['-o', 'stat=', '-p', pid], { encoding: 'utf8' }).stdout.trim();
    await vi.waitFor(() => expect(state()).toMatch(/^(Z.*)?$/), { timeout: 4000 });
    const gone = (path: string) => expect(access(path)).rejects.toMatchObject({ code: 'ENOENT' });
    await vi.waitFor(() => gone(folder), { timeout: 5000 });
    await vi.waitFor(() => gone(`${folder}-compiled`), { timeout: 5000 });
  });
});
