// The lessons' quizzes as an Astro content collection, read again when one changes. Build time only.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { listQuizzes } from '../../course/quiz/list-quizzes.ts';
import { quizSchema } from '../../course/quiz/quiz-schema.ts';
import { readYaml } from '../../course/read-yaml.ts';

/** An entry's id is its lesson's: `01-introduction/01-hello-server`. Throws a CourseError that names file and line. */
export function quizLoader(): Loader {
  return {
    name: 'roundtrip:quizzes',
    async load({ config, store, watcher, logger }) {
      const root = fileURLToPath(config.root);
      const readAll = async () => {
        const ids = await listQuizzes(root);
        for (const id of store.keys()) if (!ids.includes(id)) store.delete(id);
        for (const id of ids) {
          const file = `lessons/${id}.quiz.yaml`;
          const quiz = readYaml(await readFile(join(root, file), 'utf8'), quizSchema, file);
          store.set({ id, data: { ...quiz } });
        }
      };
      await readAll();

      watcher?.on('all', (_event, path) => {
        if (!path.endsWith('.quiz.yaml')) return;
        readAll().catch((error: unknown) =>
          logger.error(error instanceof Error ? error.message : String(error)),
        );
      });
    },
  };
}
