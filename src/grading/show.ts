// Values in words for a learner. May be imported by all of grading.

const MAX_LENGTH = 300;

/** A value as a learner should read it: text in quotes, data as JSON, and never `undefined` or `[object Object]`. */
export function show(value: unknown): string {
  if (typeof value === 'string') return value === '' ? 'an empty text' : `“${shorten(value)}”`;
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint')
    return String(value);
  if (typeof value === 'function' || typeof value === 'symbol') return `a ${typeof value}`;
  if (value instanceof RegExp) return `text like ${value.source}`;
  if (value instanceof Uint8Array) return `${value.byteLength} bytes`;
  return shorten(toJson(value));
}

/** Several as `a, b or c`. */
export function showChoice(values: readonly unknown[]): string {
  const shown = values.map(show);
  return shown.length < 2
    ? (shown[0] ?? 'nothing')
    : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1) ?? ''}`;
}

/** Long text cut in the middle of nowhere, with `…`. */
export function shorten(text: string, length = MAX_LENGTH): string {
  return text.length <= length ? text : `${text.slice(0, length)}…`;
}

function toJson(value: object): string {
  try {
    return JSON.stringify(value, (_, part: unknown) => (part === undefined ? null : part)) ?? 'a value';
  } catch {
    return Array.isArray(value) ? 'a list' : 'an object';
  }
}
