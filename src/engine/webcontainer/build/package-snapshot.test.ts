import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { FileSystemTree } from '@webcontainer/api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageTree } from './package-snapshot.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roundtrip-snapshot-'));
  await writeTree(await packageTree(), join(folder, 'node_modules'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function writeTree(tree: FileSystemTree, target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  for (const [name, node] of Object.entries(tree)) {
    if ('directory' in node) await writeTree(node.directory, join(target, name));
    else if ('contents' in node.file) await writeFile(join(target, name), node.file.contents);
  }
}

describe('packageTree', () => {
  it.each([
    'hono',
    'hono/html',
    'hono/cookie',
    '@hono/node-server/serve-static',
    'express',
    'nunjucks',
    'zod',
  ])('holds all that importing %s needs', async (name) => {
    const script = `import * as all from '${name}'; console.log(Object.keys(all).length > 0)`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
      cwd: folder,
    });
    expect(stdout).toBe('true\n');
  });

  it('leaves types and maps behind', async () => {
    const text = JSON.stringify(await packageTree(['zod']));
    expect(text).not.toContain('.d.ts"');
    expect(text).not.toContain('.map"');
  });

  it('names a package that is not installed', async () => {
    await expect(packageTree(['no-such-package'])).rejects.toThrow(
      'The package no-such-package is not installed.',
    );
  });
});
