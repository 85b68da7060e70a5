import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';

const folder = new URL('./en/', import.meta.url);

it.each(readdirSync(folder))('%s is a module that can be awaited', async (name) => {
  // A module that exports `then` is taken for a promise: whoever imports it dynamically waits for ever.
  const words = (await import(new URL(name, folder).href)) as object;
  expect(Object.keys(words).length).toBeGreaterThan(0);
});
