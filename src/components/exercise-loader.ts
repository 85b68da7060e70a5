// Exercise folders as an Astro content collection, read again when one of their files changes. Build time only.
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import { exerciseSchema } from '../course/exercise-schema.ts';
import { listExercises, readExercise } from '../course/read-exercise.ts';

const files = z.record(z.string(), z.string());

/** What pages need of an exercise; the rest of its folder is for the CLI. */
export const exerciseEntrySchema = exerciseSchema.omit({ base: true, task: true, continues: true }).extend({
  version: z.string(),
  starter: files,
  solution: files,
  continues: z.object({ id: z.string(), title: z.string(), files: z.array(z.string()) }).optional(),
});

const fields = exerciseEntrySchema.keyof().options;

/** Loads every exercise; an entry's rendered content is its task. Throws a CourseError that names file and line. */
export function exerciseLoader(): Loader {
  return {
    name: 'roundtrip:exercises',
    async load({ config, store, parseData, renderMarkdown, watcher, logger }) {
      const root = fileURLToPath(config.root);
      const readOne = async (id: string) => {
        const source = await readExercise(root, id);
        const picked = Object.fromEntries(fields.map((field) => [field, source[field]]));
        const data = await parseData({ id, data: picked });
        store.set({ id, data, rendered: await renderMarkdown(source.task) });
      };
      const readAll = async () => {
        const ids = await listExercises(root);
        for (const id of store.keys()) if (!ids.includes(id)) store.delete(id);
        for (const id of ids) await readOne(id);
      };
      await readAll();

      const folder = fileURLToPath(new URL('exercises/', config.root));
      watcher?.add(folder);
      watcher?.on('all', (event, path) => {
        if (!path.startsWith(folder)) return;
        const changed = path.slice(folder.length).split(/[\\/]/)[0] ?? '';
        // Whatever goes on from the exercise has changed with it; shared files, and exercises that come or go, may be anywhere.
        const alone = event === 'change' && store.has(changed) && !goesOn(changed);
        (alone ? readOne(changed) : readAll()).catch((error: unknown) =>
          logger.error(error instanceof Error ? error.message : String(error)),
        );
      });

      function goesOn(id: string): boolean {
        return store
          .values()
          .some(({ data }) => (data['continues'] as { id: string } | undefined)?.id === id);
      }
    },
  };
}
