// The reference in AUTHORING.md says what the code says.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { authoringReference } from './reference.ts';
import { withReference } from './with-reference.ts';

it('is up to date: else run “npm run docs”', async () => {
  const text = await readFile(join(import.meta.dirname, '../../../AUTHORING.md'), 'utf8');
  expect(text).toBe(await withReference(text));
});

it('tells what each field, attribute and matcher is for', () => {
  const reference = authoringReference();
  const bare = reference.split('\n').filter((line) => /^\| `[^|]*\|[^|]*\|\s*\|$|^- `[^`]*`$/.test(line));
  expect(bare).toEqual([]);
});
