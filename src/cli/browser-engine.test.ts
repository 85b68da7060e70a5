import { afterAll, beforeAll, expect, it } from 'vitest';
import { EngineError } from '../engine/engine-error.ts';
import type { Engine } from '../engine/port.ts';
import { createBrowserEngine } from './browser-engine.ts';

let engine: Engine;

beforeAll(async () => {
  engine = await createBrowserEngine('embedded');
  await engine.boot();
}, 60_000);

afterAll(() => engine.dispose());

const server = `
  import { createServer } from 'node:http';
  let stream;
  createServer((request, response) => {
    if (request.url === '/stream') return void (stream = response).write('one');
    if (request.url === '/more') stream.end('two');
    if (request.url === '/never') return void console.log('waiting');
    request.pipe(response.setHeader('X-Method', request.method));
  }).listen(3000);
`;
const project = { files: { 'package.json': '{"type":"module"}', 'main.js': server }, entry: 'main.js' };

it('carries requests, headers and binary bodies both ways', async () => {
  const run = await engine.run(project);
  expect(await run.listening).toEqual({ port: 3000 });
  const body = new Uint8Array([0, 128, 255]);
  const response = await run.request({ method: 'PUT', path: '/', body });
  expect(response.status).toBe(200);
  expect(response.headers).toContainEqual(['X-Method', 'PUT']);
  expect(new Uint8Array(await new Response(response.body as BodyInit).arrayBuffer())).toEqual(body);
});

it('streams a body piece by piece', async () => {
  const run = await engine.run(project);
  await run.listening;
  const reader = (await run.request({ path: '/stream' })).body.getReader();
  expect(new TextDecoder().decode((await reader.read()).value)).toBe('one');
  await run.request({ path: '/more' });
  expect(new TextDecoder().decode((await reader.read()).value)).toBe('two');
  expect((await reader.read()).done).toBe(true);
});

it('aborts a request in the page', async () => {
  const run = await engine.run(project);
  await run.listening;
  const controller = new AbortController();
  const waiting = run.request({ path: '/never', signal: controller.signal });
  waiting.catch(() => undefined);
  await run.output.getReader().read();
  controller.abort();
  await expect(waiting).rejects.toMatchObject({ name: 'EngineError', code: 'aborted' });
});

it('brings EngineErrors across whole', async () => {
  const run = await engine.run({ files: { 'main.js': 'process.exit(4);' }, entry: 'main.js' });
  const error: unknown = await run.listening.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(EngineError);
  expect(error).toMatchObject({ code: 'program-ended', exit: { code: 4, reason: 'exit' } });
  await expect(run.files.read('../x')).rejects.toBeInstanceOf(EngineError);
});

it('reads and writes the program’s files', async () => {
  const run = await engine.run(project);
  await run.listening;
  await run.files.write('out/a.txt', 'text');
  expect(await run.files.list('out')).toEqual(['a.txt']);
  expect(new TextDecoder().decode(await run.files.read('out/a.txt'))).toBe('text');
  await expect(run.files.read('none')).rejects.toMatchObject({ code: 'no-such-file' });
});

it('cannot be used after dispose, while another engine goes on', async () => {
  const other = await createBrowserEngine('embedded');
  await other.dispose();
  await expect(other.run(project)).rejects.toMatchObject({ code: 'disposed' });
  const run = await engine.run(project);
  expect(await run.listening).toEqual({ port: 3000 });
}, 60_000);
