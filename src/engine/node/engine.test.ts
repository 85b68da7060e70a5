import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toText } from '../../lib/bytes.ts';
import type { Run } from '../port.ts';
import { bodyOf, engine, outputOf, server, start } from './testing/programs.ts';

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

  it('sends the fields of a request just as they were given, `Host` first unless it is among them', async () => {
    const run = await start(server('res.end(JSON.stringify(req.rawHeaders));'));
    await run.listening;
    const seen = async (method: string, headers: [string, string][]) =>
      new Response((await run.request({ method, path: '/', headers })).body).json();
    expect(
      await seen('PUT', [
        ['Cookie', 'a=1'],
        ['cookie', 'b=2'],
      ]),
    ).toEqual([...['Host', 'localhost:3000', 'Cookie', 'a=1', 'cookie', 'b=2']]);
    expect(
      await seen('GET', [
        ['X', '1'],
        ['host', 'other'],
      ]),
    ).toEqual(['X', '1', 'host', 'other']);
  });

  it('leaves no frames of its own in a trace, and lets Node refuse a second listen', async () => {
    const run = await start(`
      import { createServer } from 'node:http';
      const first = createServer().listen(3000);
      try { first.listen(3001); } catch (error) { console.log(error.code); }
      createServer().on('error', ({ stack }) => { console.log(stack); process.exit(); }).listen(3000);
    `);
    await run.exited;
    let printed = '';
    for await (const { text } of run.output) printed += text;
    expect(printed).toContain('ERR_SERVER_ALREADY_LISTEN');
    expect(printed).toContain('address already in use :::3000');
    expect(printed).toMatch(/server\.ts:5/);
    expect(printed).not.toContain('preload');
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
    const files = { 'a.ts': server('res.end(process.cwd())') };
    const first = await one.run({ files, entry: 'a.ts' });
    await first.listening;
    const second = await one.run({ files, entry: 'a.ts' });
    expect(await first.exited).toEqual({ code: null, reason: 'stopped' });
    await second.listening;
    const folder = basename(await bodyOf(second, '/'));
    const traces = () => readdirSync(tmpdir()).filter((name) => name.startsWith(folder));
    expect(traces()).toEqual([folder, `${folder}-compiled`]);
    await one.dispose();
    expect(traces()).toEqual([]);
    await expect(one.run({ files, entry: 'a.ts' })).rejects.toMatchObject({ code: 'disposed' });
  });
});
