// What a matcher finds out, and how matchers become methods. Imported by the matchers and by `expect`.
import { CheckFailure } from '../check-failure.ts';
import type { Page } from '../page.ts';

/** The outcome of a matcher, both ways, since `.not` may turn it round. */
export interface Verdict {
  pass: boolean;
  /** What was wanted, and what there is. */
  expected: string;
  actual: string;
  /** The sentence for the learner when it should have passed. */
  message: string;
  /** The sentence for the learner when it should not have passed. */
  negated: string;
  /** Set where only the head of the answer was looked at, which no data decides. */
  aboutHead?: boolean;
}

type Matcher<Subject> = (subject: Subject, ...args: never[]) => Verdict;
type Methods<Table> = {
  [Name in keyof Table]: Table[Name] extends (subject: never, ...args: infer Args) => Verdict
    ? (...args: Args) => void
    : never;
};

/** The matchers of one kind of subject as methods, and again under `not`. Each throws a CheckFailure. */
export type Matchers<Table> = Methods<Table> & { not: Methods<Table> };

/** Binds a table of matchers to a subject. `says` replaces the matcher's own sentence. */
export function bindMatchers<Subject, Table extends Record<string, Matcher<Subject>>>(
  subject: Subject,
  table: Table,
  { says, page }: { says: string | undefined; page: Page | undefined },
): Matchers<Table> {
  const bind = (negated: boolean) =>
    Object.fromEntries(
      Object.entries(table).map(([name, matcher]) => [
        name,
        (...args: never[]) => {
          const verdict = matcher(subject, ...args);
          if (verdict.pass !== negated) return;
          const expected = negated ? `not ${verdict.expected}` : verdict.expected;
          throw new CheckFailure(says ?? (negated ? verdict.negated : verdict.message), {
            expected,
            actual: verdict.actual,
            page,
            ...(verdict.aboutHead ? { aboutHead: true } : {}),
          });
        },
      ]),
    ) as Methods<Table>;
  return { ...bind(false), not: bind(true) };
}
