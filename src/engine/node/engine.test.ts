import { access } from 'node:fs/promises';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { toText } from '../../lib/bytes.ts';
import type { Engine, Run, RunOptions } from '../port.ts';
import { createNodeEngine } from './engine.ts';

const engines: Engine[] = [];
afterEach(async () => {
  await Promise.all(engines.splice(0).map((engine) => engine.dispose()));
});

function engine(): Engine {
  const made = createNodeEngine({ unresponsiveAfterMs: 1000 });
  engines.push(made);
  return made;
}

function start(source: string, options?: RunOptions, more: Record<string, string> = {}): Promise<Run> {
  const files = { 'package.json': '{"type":"module"}', 'src/server.ts': source, ...more };
  return engine().run({ files, entry: 'src/server.ts' }, options);
}

const server = (handler: string, after = '') =>
  `import { createServer } from 'node:http';\nconst server = createServer((req, res) => {\n${handler}\n});\nserver.listen(Number(process.env.PORT), () => { ${after} });\n`;

async function outputOf(run: Run): Promise<string> {
  let text = '';
  for await (const chunk of run.output) text += chunk.text;
  return text;
}

async function bodyOf(run: Run, path: string): Promise<string> {
  return new Response((await run.request({ path })).body).text();
}

const listensOrExit = (run: Run) => run.listening.catch((error: unknown) => error);

describe('Node engine', () => {
  it('answers a request with raw headers, and adds none of its own', async () => {
    const run = await start(
      server("res.setHeader('Set-Cookie', ['a=1', 'b=2']); res.end(JSON.stringify(req.rawHeaders))"),
    );
    expect(await run.listening).toEqual({ port: 3000 });
    const response = await run.request({
      path: '/',
      headers: [
        ['Host', 'localhost:3000'],
        ['X-A', '1'],
        ['X-A', '2'],
      ],
    });
    expect(response.headers.filter(([name]) => name === 'Set-Cookie')).toEqual([
      ['Set-Cookie', 'a=1'],
      ['Set-Cookie', 'b=2'],
    ]);
    expect(await new Response(response.body).json()).toEqual([
      'Host',
      'localhost:3000',
      'X-A',
      '1',
      'X-A',
      '2',
    ]);
  });

  it('streams a body piece by piece', async () => {
    const run = await start(
      server(
        "res.write('one'); if (req.url === '/go') globalThis.open?.end('two'); globalThis.open = res; if (req.url === '/go') res.end()",
      ),
    );
    await run.listening;
    const response = await run.request({ path: '/' });
    const reader = response.body.getReader();
    expect(toText((await reader.read()).value as Uint8Array)).toBe('one');
    await bodyOf(run, '/go');
    expect(toText((await reader.read()).value as Uint8Array)).toBe('two');
  });

  it('runs several programs on the same port, each of which sees the port it asked for', async () => {
    const source = server('res.end(process.env.NAME)', 'console.log(JSON.stringify(server.address()))');
    const runs = await Promise.all([
      start(source, { env: { NAME: 'a' } }),
      start(source, { env: { NAME: 'b' } }),
    ]);
    await Promise.all(runs.map((run) => run.listening));
    expect(await Promise.all(runs.map((run) => bodyOf(run, '/')))).toEqual(['a', 'b']);
    await Promise.all(runs.map((run) => run.stop()));
    expect(await outputOf(runs[0] as Run)).toBe('{"address":"::","family":"IPv6","port":3000}\n');
  });

  it('lets a program fetch from itself, and reports a port that is taken as Node does', async () => {
    const run = await start(
      server(
        "if (req.url === '/self') fetch('http://localhost:3000/').then((r) => r.text()).then((t) => res.end('self ' + t));\nelse res.end('hi')",
        "createServer().on('error', (e) => console.log(e.message)).listen(3000)",
      ),
    );
    await run.listening;
    expect(await bodyOf(run, '/self')).toBe('self hi');
    await run.stop('SIGKILL');
    expect(await outputOf(run)).toBe('listen EADDRINUSE: address already in use :::3000\n');
  });

  it('shifts the clock', async () => {
    const run = await start(
      'const d = new Date();\nconsole.log(d.getFullYear(), new Date(Date.now()).getFullYear(), Date().slice(11, 15), d instanceof Date, d.constructor === Date, new Date(0).getTime());',
      { clock: Date.UTC(2030, 5, 1) },
    );
    expect(await outputOf(run)).toBe('2030 2030 2030 true true 0\n');
    expect(await run.exited).toEqual({ code: 0, reason: 'exit' });
  });

  it('hides its own channel and settings from the program', async () => {
    const run = await start('console.log(typeof process.send, Object.keys(process.env).sort().join())');
    expect(await outputOf(run)).toBe('undefined HOME,PATH,PORT\n');
  });

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

  it('survives a flood of output, and says how much was left out', async () => {
    const run = await start("for (let i = 0; i < 1e6; i++) console.log('line ' + i);");
    await run.exited;
    let dropped = 0;
    let last = '';
    for await (const chunk of run.output) {
      dropped += chunk.dropped ?? 0;
      last = chunk.text;
    }
    expect(dropped).toBeGreaterThan(100_000);
    expect(last).toMatch(/line 999999\n$/);
  });

  it('lets a program handle SIGTERM, and kills one that ignores it', async () => {
    const polite = await start(
      server('', '') + "process.on('SIGTERM', () => { console.log('bye'); process.exit(0); });",
    );
    await polite.listening;
    await polite.stop();
    expect(await polite.exited).toEqual({ code: 0, reason: 'stopped' });
    const stubborn = await start(server('') + "process.on('SIGTERM', () => {});");
    await stubborn.listening;
    await stubborn.stop();
    expect(await stubborn.exited).toEqual({ code: null, reason: 'stopped' });
  });

  it('reads and writes the files that the program sees, and none outside', async () => {
    const run = await start(
      server(
        "import('node:fs').then((fs) => { fs.writeFileSync('data.db', 'x'); res.end(fs.readFileSync('in.txt')); })",
      ),
    );
    await run.listening;
    await run.files.write('in.txt', 'given');
    expect(await bodyOf(run, '/')).toBe('given');
    expect(toText(await run.files.read('data.db'))).toBe('x');
    expect(await run.files.list('')).toEqual(['data.db', 'in.txt', 'node_modules', 'package.json', 'src/']);
    await expect(run.files.read('nope')).rejects.toMatchObject({ code: 'no-such-file' });
    await expect(run.files.read('../x')).rejects.toMatchObject({ code: 'bad-project' });
  });

  it('refuses paths that leave the project, and a missing entry', async () => {
    await expect(start('', {}, { '../x.ts': '' })).rejects.toMatchObject({ code: 'bad-project' });
    await expect(engine().run({ files: {}, entry: 'a.ts' })).rejects.toMatchObject({ code: 'bad-project' });
  });

  it('ends the run before, and everything when disposed', async () => {
    const one = engine();
    const files = { 'a.ts': server('res.end()', 'console.log(process.cwd())') };
    const first = await one.run({ files, entry: 'a.ts' });
    await first.listening;
    const second = await one.run({ files, entry: 'a.ts' });
    expect(await first.exited).toEqual({ code: null, reason: 'stopped' });
    await second.listening;
    await one.dispose();
    const folder = (await outputOf(second)).trim();
    await expect(access(folder)).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(one.run({ files, entry: 'a.ts' })).rejects.toMatchObject({ code: 'disposed' });
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
    await vi.waitFor(() => expect(access(folder)).rejects.toMatchObject({ code: 'ENOENT' }), {
      timeout: 5000,
    });
  });
});
