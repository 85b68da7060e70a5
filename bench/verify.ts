// Measures how long an author waits for `npm run verify` of the whole course. For the bench.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What verifying every exercise took. */
export interface VerifyFigures {
  /** Milliseconds in all, with the start of the engine. */
  took: number;
  exercises: number;
  /** How many programs were judged: starters, solutions, alternatives, mistakes. */
  answers: number;
}

const root = join(import.meta.dirname, '..');

/** Undefined when an exercise is not in order. */
export function measureVerify(engine: 'node' | 'embedded'): VerifyFigures | undefined {
  const began = performance.now();
  const { status, stdout } = spawnSync(
    process.execPath,
    ['src/cli/verify.ts', '--engine', engine, '--json'],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1e9,
    },
  );
  const took = performance.now() - began;
  if (status !== 0) return undefined;
  const { answers } = JSON.parse(stdout) as { answers: { exercise: string }[] };
  return { took, exercises: new Set(answers.map(({ exercise }) => exercise)).size, answers: answers.length };
}
