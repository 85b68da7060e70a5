import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { knownDifferences } from '../known-differences.ts';
import { areas } from './index.ts';

const recorded = join(import.meta.dirname, '../recorded');
const all = areas.flatMap((area) => area.cases.map(({ id }) => `${area.id}/${id}`));

it('names each area and each case once', () => {
  expect(new Set(areas.map(({ id }) => id)).size).toBe(areas.length);
  expect(new Set(all).size).toBe(all.length);
});

it('has a recording of every case, and of nothing else', () => {
  const files = readdirSync(recorded).sort();
  expect(files).toEqual(areas.map(({ id }) => `${id}.json`).sort());
  for (const area of areas) {
    const recording = JSON.parse(readFileSync(join(recorded, `${area.id}.json`), 'utf8')) as object;
    expect(Object.keys(recording)).toEqual(area.cases.map(({ id }) => id).sort());
  }
});

it('never waits in vain on real Node', () => {
  for (const { id } of areas) {
    expect(readFileSync(join(recorded, `${id}.json`), 'utf8')).not.toContain('nothing came in time');
  }
});

it('explains each known difference, of a case that exists', () => {
  for (const { case: id, why } of knownDifferences) {
    expect(all).toContain(id);
    expect(why.length).toBeGreaterThan(20);
  }
});
