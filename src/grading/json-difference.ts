// Where two JSON values differ first: more use to a learner than “not equal”. May be imported by all of grading.

export interface JsonDifference {
  /** Such as `[1].name`; empty when the whole values differ. */
  path: string;
  expected: unknown;
  actual: unknown;
}

/** The first difference; undefined when the values are equal. The order of keys does not matter. */
export function jsonDifference(expected: unknown, actual: unknown, path = ''): JsonDifference | undefined {
  if (Object.is(expected, actual)) return undefined;
  if (Array.isArray(expected) && Array.isArray(actual)) {
    for (let index = 0; index < Math.max(expected.length, actual.length); index += 1) {
      const difference = jsonDifference(expected[index], actual[index], `${path}[${index}]`);
      if (difference) return difference;
    }
    return undefined;
  }
  if (isRecord(expected) && isRecord(actual)) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
      const inner = path === '' ? key : `${path}.${key}`;
      const difference = jsonDifference(own(expected, key), own(actual, key), inner);
      if (difference) return difference;
    }
    return undefined;
  }
  return { path, expected, actual };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `__proto__` in parsed JSON is a key like any other; reading it plainly would give the prototype. */
function own(record: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
