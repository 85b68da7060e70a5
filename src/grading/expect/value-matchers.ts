// Matchers for plain values that a check worked out itself. Imported by `expect`.
import { jsonDifference } from '../json-difference.ts';
import { show } from '../show.ts';
import type { Verdict } from './verdict.ts';

export const valueMatchers = {
  /** The same value, as `Object.is` tells. */
  toBe(actual: unknown, expected: unknown): Verdict {
    return verdict(Object.is(actual, expected), show(expected), actual);
  },

  /** Equal as JSON: lists and objects by what they hold. */
  toEqualJson(actual: unknown, expected: unknown): Verdict {
    return verdict(jsonDifference(expected, actual) === undefined, show(expected), actual);
  },

  /** Text with this part, or a list with this item. */
  toContain(actual: string | readonly unknown[], item: string): Verdict {
    return verdict(actual.includes(item), `something with ${show(item)}`, actual);
  },

  /** Text that a pattern matches. */
  toMatch(actual: string, pattern: RegExp): Verdict {
    return verdict(pattern.test(actual), show(pattern), actual);
  },

  /** A number above a limit. */
  toBeGreaterThan(actual: number, limit: number): Verdict {
    return verdict(actual > limit, `more than ${limit}`, actual);
  },

  /** A number below a limit. */
  toBeLessThan(actual: number, limit: number): Verdict {
    return verdict(actual < limit, `less than ${limit}`, actual);
  },
};

function verdict(pass: boolean, expected: string, actual: unknown): Verdict {
  return {
    pass,
    expected,
    actual: show(actual),
    message: `The check expected ${expected}, but got ${show(actual)}.`,
    negated: `The check expected anything but ${show(actual)}.`,
  };
}
