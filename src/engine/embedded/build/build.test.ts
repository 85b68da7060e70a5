// How much a learner downloads. Bytes are counted, never time.
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltAssets, makeEngineAssets } from './build.ts';

/** What a first program on Hono may download in all: the frame, the worker, the bundles loaded ahead. */
const FIRST_RUN_LIMIT = 350_000;

let built: BuiltAssets;
beforeAll(async () => {
  built = await makeEngineAssets();
}, 60_000);

const compressed = (file: string) => gzipSync(built.files[file] ?? '', { level: 9 }).byteLength;

describe('the engine’s files', () => {
  it('are at most 350 kB for a first run', () => {
    const { host, worker, bundles, first } = built.assets;
    const files = [host, worker, ...first.map((name) => bundles[name] ?? '')];
    expect(files.every((file) => file in built.files)).toBe(true);
    expect(files.reduce((sum, file) => sum + compressed(file), 0)).toBeLessThanOrEqual(FIRST_RUN_LIMIT);
  });

  it('hold each package in the bundle that its entry names, and load only Hono ahead', () => {
    const { bundles, first, packages } = built.assets;
    expect(first).toEqual(['hono']);
    expect(Object.values(packages).filter(({ bundle }) => !(bundle in bundles))).toEqual([]);
    for (const name of ['express', 'fastify', 'nunjucks', 'eta', 'zod', 'bcryptjs', 'drizzle-orm']) {
      expect(packages[name]?.bundle).toBe(name);
    }
  });

  it('hold SQLite in files of its own', () => {
    const { bundles, worker } = built.assets;
    expect(bundles['sqlite.wasm']).toMatch(/\.wasm$/);
    expect(built.files[worker]).not.toContain('sqlite3_prepare_v2');
  });

  it('keep the names of classes that V8 writes into traces', () => {
    const worker = String(built.files[built.assets.worker]);
    for (const name of ['Server', 'IncomingMessage', 'ServerResponse', 'Socket', 'Timeout']) {
      expect(worker).toContain(`=class ${name}`);
    }
  });

  it('name no machine and no one’s folders', () => {
    for (const content of Object.values(built.files)) {
      if (typeof content === 'string') expect(content.includes(import.meta.dirname)).toBe(false);
    }
  });
});
