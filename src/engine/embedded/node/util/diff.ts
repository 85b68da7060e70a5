// `util.diff`.
import { diffArrays } from 'diff';
import { invalidArgType } from '../errors.ts';

/** One step: -1 taken away, 0 kept, 1 added, seen from the second value to the first, as in Node. */
type Step = [operation: -1 | 0 | 1, value: string];

/** The steps between two texts, character by character, or between two lists of texts. */
export function diff(actual: string | string[], expected: string | string[]): Step[] {
  return diffArrays(toList(expected, 'expected'), toList(actual, 'actual')).flatMap(
    ({ value, added, removed }) => value.map((part): Step => [added ? 1 : removed ? -1 : 0, part]),
  );
}

function toList(value: unknown, name: string): string[] {
  if (typeof value === 'string') return [...value];
  if (Array.isArray(value)) return value as string[];
  throw invalidArgType(name, ['Array', 'string'], value);
}
