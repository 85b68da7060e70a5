// The module worker in which the checks of an exercise run, apart from the page and from the learner's program.
// Started by `gradeInWorker`; imported by nothing.
/// <reference types="vite/client" />
import type { ExerciseChecks } from '../define-checks.ts';
import type { Endpoint } from './messages.ts';
import { startSession } from './worker-session.ts';

const CHECKS = import.meta.glob<ExerciseChecks>('/exercises/*/checks.ts', { import: 'default' });

startSession(self as unknown as Endpoint, async (exercise) => {
  const load = CHECKS[`/exercises/${exercise}/checks.ts`];
  if (!load) throw new Error(`There are no checks for the exercise “${exercise}”.`);
  return load();
});
