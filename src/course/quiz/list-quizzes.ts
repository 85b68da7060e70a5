// Which lessons have a quiz. Node only; for the site's build, the lint and tests.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const ending = '.quiz.yaml';

/** The lessons' ids, sorted: `01-introduction/01-hello-server`. `root` is the course's folder. */
export async function listQuizzes(root: string): Promise<string[]> {
  const names = await readdir(join(root, 'lessons'), { recursive: true });
  return names
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length).replaceAll('\\', '/'))
    .sort();
}
