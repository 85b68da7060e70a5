// The playground's starting points as an Astro content collection, in their order. Build time only.
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import { readPlayground } from '../course/playground.ts';

/** A starting point; `order` counts from 0. */
export const playgroundEntrySchema = z.object({
  name: z.string(),
  title: z.string(),
  summary: z.string(),
  entry: z.string(),
  focus: z.string(),
  files: z.record(z.string(), z.string()),
  version: z.string(),
  order: z.number(),
});

/** Throws a CourseError that names file and line. */
export function playgroundLoader(): Loader {
  return {
    name: 'roundtrip:playground',
    async load({ config, store, parseData }) {
      const starts = await readPlayground(fileURLToPath(config.root));
      store.clear();
      for (const [order, start] of starts.entries()) {
        store.set({ id: start.name, data: await parseData({ id: start.name, data: { ...start, order } }) });
      }
    },
  };
}
