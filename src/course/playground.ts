// The playground's starting points: small projects without a task. Node only; for the site's build and tests.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { baseSchema } from './base-schema.ts';
import { CourseError } from './course-error.ts';
import type { FileTree } from './exercise.ts';
import { readBase } from './read-base.ts';
import { readTree } from './read-tree.ts';
import { readYaml } from './read-yaml.ts';

const file = 'exercises/_playground/starts.yaml';

const startsSchema = z
  .array(
    z.strictObject({
      /** The folder beside the list; also the address and the id that work is kept under. */
      name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a folder in small letters'),
      title: z.string().trim().min(1),
      summary: z.string().trim().min(1),
      /** What lies under it. Default: nothing. */
      base: baseSchema.optional(),
      entry: z.string().default('src/server.ts'),
      focus: z.string(),
    }),
  )
  .min(1);

export interface PlaygroundStart {
  name: string;
  title: string;
  summary: string;
  entry: string;
  focus: string;
  /** The whole project. */
  files: FileTree;
  /** A hash of the files. */
  version: string;
}

/** In the order of the list; none in a course without `starts.yaml`. `root` is the course's folder. Throws a CourseError. */
export async function readPlayground(root: string): Promise<PlaygroundStart[]> {
  const text = await readFile(join(root, file), 'utf8').catch(() => undefined);
  if (text === undefined) return [];
  const starts = readYaml(text, startsSchema, file);
  return Promise.all(
    starts.map(async ({ base, ...start }) => {
      const files = {
        ...(base === undefined ? {} : await readBase(root, base, file)),
        ...(await readTree(join(root, 'exercises/_playground', start.name))),
      };
      for (const key of ['entry', 'focus'] as const) {
        if (Object.hasOwn(files, start[key])) continue;
        throw new CourseError(
          file,
          `${key}: there is no ${start[key]} in exercises/_playground/${start.name}`,
        );
      }
      const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
      return { ...start, files, version };
    }),
  );
}
