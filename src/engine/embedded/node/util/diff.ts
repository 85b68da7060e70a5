// `util.diff`.
import { diffArrays } from 'diff';
import { invalidArgType } from '../errors.ts';

/** One step: -1 taken away, 0 kept, 1 added, seen from the second value to the first, as in Node. */
type Step = [operation: -1 | 0 | 1, value: string];

/** The steps between two texts, character by character, or between two lists of texts. */
export function diff(actual: string | string[], expected: string | string[]): Step[] {
  // The other way round, because where a part is replaced Node names what is in `actual` first.
  return diffArrays(toList(actual, 'actual'), toList(expected, 'expected')).flatMap(
    ({ value, added, removed }) => value.map((part): Step => [removed ? 1 : added ? -1 : 0, part]),
  );
}

function toList(value: unknown, name: string): string[] {
  if (typeof value === 'string') return [...value];
  if (Array.isArray(value)) return value as string[];
  throw invalidArgType(name, ['Array', 'string'], value);
}
