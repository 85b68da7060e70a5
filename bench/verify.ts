// Measures how long an author waits for `npm run verify` of one exercise. For the bench.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { listExercises } from '../src/course/read-exercise.ts';

const root = join(import.meta.dirname, '..');

/** Milliseconds of the first exercise, with the start of the engine; undefined when it is not in order. */
export async function measureVerify(engine: 'node' | 'embedded'): Promise<number | undefined> {
  const [first] = await listExercises(root);
  if (!first) return undefined;
  const began = performance.now();
  const { status } = spawnSync(process.execPath, ['src/cli/verify.ts', first, '--engine', engine], {
    cwd: root,
  });
  return status === 0 ? performance.now() - began : undefined;
}
