// Whether JSON is of the kind that an example shows. May be imported by all of grading.
import type { JsonDifference } from './json-difference.ts';

/**
 * Where a value first differs in kind from an example; undefined when it does not. Every key of the example has to be
 * there, further ones may be; every item of a list has to be like the example's first, and the list may be empty.
 */
export function shapeDifference(example: unknown, actual: unknown, path = ''): JsonDifference | undefined {
  const expected = kindOf(example);
  if (kindOf(actual) !== expected) return { path, expected, actual };
  if (Array.isArray(example) && Array.isArray(actual)) {
    return example.length === 0
      ? undefined
      : first(actual, (item, index) => shapeDifference(example[0], item, `${path}[${index}]`));
  }
  if (typeof example !== 'object' || example === null) return undefined;
  const record = actual as Record<string, unknown>;
  return first(Object.entries(example), ([key, value]) => {
    const inner = path === '' ? key : `${path}.${key}`;
    return shapeDifference(value, Object.hasOwn(record, key) ? record[key] : undefined, inner);
  });
}

function first<Item>(
  items: readonly Item[],
  differ: (item: Item, index: number) => JsonDifference | undefined,
): JsonDifference | undefined {
  for (const [index, item] of items.entries()) {
    const difference = differ(item, index);
    if (difference) return difference;
  }
  return undefined;
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return (
    { string: 'a text', number: 'a number', boolean: 'true or false' }[typeof value as string] ?? 'a value'
  );
}
