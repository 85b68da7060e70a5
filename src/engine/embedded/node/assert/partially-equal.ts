// What `assert.partialDeepStrictEqual` accepts: everything in `expected` is in `actual`, which may have more.
import { isDeepStrictEqual } from '../util/deep-equal.ts';

/** Whether `expected` is a part of `actual`. */
export function isPartiallyEqual(actual: unknown, expected: unknown): boolean {
  if (!isPlain(actual) || !isPlain(expected)) return isDeepStrictEqual(actual, expected);
  if (Object.getPrototypeOf(actual) !== Object.getPrototypeOf(expected)) return false;
  if (Array.isArray(actual) && Array.isArray(expected)) {
    let from = 0;
    return expected.every((item) => {
      const index = actual.findIndex((other, at) => at >= from && isPartiallyEqual(other, item));
      from = index + 1;
      return index >= 0;
    });
  }
  return Reflect.ownKeys(expected).every(
    (key) =>
      Object.hasOwn(actual, key) && isPartiallyEqual(Reflect.get(actual, key), Reflect.get(expected, key)),
  );
}

/** Objects and arrays are compared by their parts, everything else as a whole. */
function isPlain(value: unknown): value is object {
  if (value === null || typeof value !== 'object') return false;
  return ['[object Object]', '[object Array]'].includes(Object.prototype.toString.call(value));
}
