// How an author writes the checks of an exercise. Imported by `exercises/*/checks.ts`.
import type { CheckSummary } from '../course/exercise.ts';
import type { Database } from './database/database.ts';
import type { Expect } from './expect/expect.ts';
import type { Page } from './page.ts';
import type { Random } from './random.ts';
import type { StartOptions } from './start-options.ts';
import type { Visitor } from './visitor.ts';

/** What a check works with. */
export interface CheckContext {
  /**
   * Starts the learner's program anew, with other data, environment or clock: `await start({ clock: Date.parse('2030-03-03') })`.
   * Without it the program is started at the first request. A check never finds what an earlier one has changed: a program
   * is kept for the next check only as long as it was asked nothing but GET, HEAD and OPTIONS. Where GET changes something
   * too, as a visit counter does, begin with `await start()`. A program that does not start fails the check.
   */
  start(options?: StartOptions): Promise<void>;
  /** A new browser with an empty cookie jar. */
  visitor(): Visitor;
  /** Looks into the databases of a program that was started with `start({ database: true })`. */
  database: Database;
  /** Judges a page, a part of one, or any value: `expect(page).toHaveStatus(200)`. */
  expect: Expect;
  /**
   * Fails the check with a sentence for the learner. `page` is the answer that shows it; `aboutHead` says that the data in
   * it is not the cause, so that nobody is told of hard-coded answers.
   */
  fail(
    message: string,
    details: { expected: string; actual: string; page?: Page; aboutHead?: boolean },
  ): never;
  /**
   * Data that a learner cannot guess. A check that uses it and passes is run once more with other data, from a new program,
   * so that an answer that fits by luck does not count.
   */
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

/**
 * Collects checks, in the order in which they are run and shown:
 *
 * ```ts
 * export default defineChecks(({ check }) => {
 *   check(
 *     'list',
 *     {
 *       title: 'GET /pets lists every pet',
 *       why: 'A page made from data stays right when the data changes.',
 *       requires: [],
 *       hints: ['Where to look.', 'The idea, on another example.', 'The line, with a ____.', { reveal: 'src/app.ts' }],
 *     },
 *     async ({ start, visitor, expect, random }) => {
 *       const names = random.names(3);
 *       await start({ files: { 'data/pets.ts': `export const pets = ${JSON.stringify(names)};` } });
 *       const page = await visitor().get('/pets');
 *       expect(page).toHaveStatus(200);
 *       for (const name of names) expect(page).toShowText(name);
 *     },
 *   );
 * });
 * ```
 *
 * A check passes when its function resolves. A failed `expect`, `find` or `fail` is the learner's; any other error is the
 * author's, and then nothing counts. Every request, `start` and `database` call has to be awaited. Throws a TypeError when
 * an id or a text is wrong.
 */
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
