// Which lessons there are. Node only; for tests, the lint and commands.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The lessons' ids in the order of the course: `01-introduction/01-hello-server`. `root` is the course's folder. */
export async function listLessons(root: string): Promise<string[]> {
  const names = await readdir(join(root, 'lessons'), { recursive: true });
  return (
    names
      // What the course says of itself on the home page is no lesson.
      .filter((name) => name.endsWith('.mdx') && name !== 'home.mdx')
      .map((name) => name.slice(0, -'.mdx'.length).replaceAll('\\', '/'))
      .sort()
  );
}
