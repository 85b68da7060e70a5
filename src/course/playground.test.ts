import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import course from '../../package.json' with { type: 'json' };
import { readPlayground } from './playground.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

it('has whole projects, each with its own name and version', async () => {
  const starts = await readPlayground(root);
  expect(starts.length).toBeGreaterThanOrEqual(4);
  expect(new Set(starts.map(({ name }) => name)).size).toBe(starts.length);
  for (const { entry, focus, files, version } of starts) {
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([entry, focus, 'package.json', 'tsconfig.json']),
    );
    expect(version).toMatch(/^[0-9a-f]{12}$/);
  }
});

it('asks for the packages in the versions that the course runs', async () => {
  const ours: Record<string, string> = course.dependencies;
  for (const { files } of await readPlayground(root)) {
    const { dependencies = {} } = JSON.parse(files['package.json'] ?? '') as {
      dependencies?: Record<string, string>;
    };
    for (const [name, version] of Object.entries(dependencies))
      expect([name, version]).toEqual([name, ours[name]]);
  }
});
