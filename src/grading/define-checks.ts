// How an author writes the checks of an exercise. Imported by `exercises/*/checks.ts`.
import type { CheckSummary } from '../course/exercise.ts';
import type { RunOptions } from '../engine/port.ts';
import type { Expect } from './expect/expect.ts';
import type { Page } from './page.ts';
import type { Random } from './random.ts';
import type { Visitor } from './visitor.ts';

/** What differs from a plain run of the learner's program. */
export interface StartOptions extends Pick<RunOptions, 'env' | 'clock'> {
  /** Files to put in place of the learner's own, such as other data. */
  files?: Readonly<Record<string, string>>;
}

/** What a check works with. */
export interface CheckContext {
  /**
   * Starts the learner's program anew, with other data, environment or clock. Without it a program is started at the
   * first request. Each check has a program of its own, so nothing that another check did is left in it.
   */
  start(options?: StartOptions): Promise<void>;
  /** A new browser with an empty cookie jar. */
  visitor(): Visitor;
  expect: Expect;
  /** Fails the check with a sentence for the learner. `page` is the answer that shows it. */
  fail(message: string, details: { expected: string; actual: string; page?: Page }): never;
  /** Data that a learner cannot guess. */
  random: Random;
}

export interface CheckDefinition extends CheckSummary {
  run: (context: CheckContext) => Promise<void>;
}

/** The default export of a `checks.ts`. */
export interface ExerciseChecks {
  readonly checks: readonly CheckDefinition[];
}

export type CheckText = Pick<CheckSummary, 'title' | 'why' | 'hints'> & { requires?: string[] };
type Define = (id: string, text: CheckText, run: CheckDefinition['run']) => void;

/** Collects checks, in the order in which they are run and shown. Throws a TypeError when an id or a text is wrong. */
export function defineChecks(build: (define: { check: Define }) => void): ExerciseChecks {
  const checks: CheckDefinition[] = [];
  build({
    check(id, { title, why, hints, requires = [] }, run) {
      const wrong = mistakeIn({ id, title, why, hints, requires }, checks);
      if (wrong) throw new TypeError(`The check “${id}” ${wrong}.`);
      checks.push({ id, title, why, hints, requires, run });
    },
  });
  return { checks };
}

function mistakeIn(check: CheckSummary, before: readonly CheckSummary[]): string | undefined {
  if (!/^[a-z][a-z0-9-]*$/.test(check.id)) return 'needs an id of small letters, digits and hyphens';
  if (before.some(({ id }) => id === check.id)) return 'is there twice';
  if (check.title.trim() === '' || check.why.trim() === '') return 'needs a title and a why';
  if (check.hints.length > 4) return 'has more than four hints';
  const unknown = check.requires.find((id) => !before.some((earlier) => earlier.id === id));
  return unknown === undefined ? undefined : `requires “${unknown}”, which is no check before it`;
}
