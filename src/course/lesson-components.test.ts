// The lint knows exactly the components that the lesson page hands to lessons.
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { lessonComponents } from './lesson-components.ts';

it('lists what lessons are given, no more and no less', async () => {
  const page = await readFile(new URL('../pages/learn/[unit]/[...lesson].astro', import.meta.url), 'utf8');
  const given = /const lessonComponents = \{([^}]*)\}/
    .exec(page)?.[1]
    ?.split(',')
    .map((name) => name.trim());
  expect(Object.keys(lessonComponents).sort()).toEqual(given?.filter(Boolean).sort());
});
