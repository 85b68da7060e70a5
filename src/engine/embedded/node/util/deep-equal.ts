// Deep equality as `util.isDeepStrictEqual` and `assert.deepEqual` know it.
import { types } from './types.ts';

type Pairs = Map<object, object>;

/** Whether two values have the same structure; `strict` compares types and prototypes, too. */
export function isDeepEqual(a: unknown, b: unknown, strict: boolean): boolean {
  return equal(a, b, strict, new Map());
}

/** `util.isDeepStrictEqual`. */
export function isDeepStrictEqual(a: unknown, b: unknown): boolean {
  return isDeepEqual(a, b, true);
}

function equal(a: unknown, b: unknown, strict: boolean, seen: Pairs): boolean {
  if (Object.is(a, b)) return true;
  if (!isObject(a) || !isObject(b)) {
    if (strict || isObject(a) || isObject(b)) return !strict && a === b;

    return a == b || (Number.isNaN(a) && Number.isNaN(b));
  }
  if (strict && Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (tag(a) !== tag(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  if (seen.get(a) === b) return true;
  seen.set(a, b);
  const same = sameContent(a, b, strict, seen) && sameKeys(a, b, strict, seen);
  seen.delete(a);
  return same;
}

function sameContent(a: object, b: object, strict: boolean, seen: Pairs): boolean {
  if (Array.isArray(a)) return a.length === (b as unknown[]).length;
  if (types.isDate(a)) return types.isDate(b) && (a as Date).getTime() === (b as Date).getTime();
  if (a instanceof RegExp && b instanceof RegExp) {
    return a.source === b.source && a.flags === b.flags && a.lastIndex === b.lastIndex;
  }
  if (a instanceof Error && b instanceof Error) {
    return a.name === b.name && a.message === b.message && equal(a.cause, b.cause, strict, seen);
  }
  if (ArrayBuffer.isView(a)) return ArrayBuffer.isView(b) && sameBytes(bytesOf(a), bytesOf(b));
  if (a instanceof ArrayBuffer)
    return b instanceof ArrayBuffer && sameBytes(new Uint8Array(a), new Uint8Array(b));
  if (a instanceof Set && b instanceof Set) return sameSets(a, b, strict, seen);
  if (a instanceof Map && b instanceof Map) return sameMaps(a, b, strict, seen);
  if (types.isBoxedPrimitive(a)) return Object.is(a.valueOf(), b.valueOf());
  if (a instanceof WeakMap || a instanceof WeakSet || a instanceof Promise) return false;
  return true;
}

function sameKeys(a: object, b: object, strict: boolean, seen: Pairs): boolean {
  if (ArrayBuffer.isView(a)) return true;
  const keys = keysOf(a, strict);
  if (keys.length !== keysOf(b, strict).length) return false;
  return keys.every(
    (key) =>
      Object.prototype.propertyIsEnumerable.call(b, key) &&
      equal(Reflect.get(a, key), Reflect.get(b, key), strict, seen),
  );
}

function sameSets(a: Set<unknown>, b: Set<unknown>, strict: boolean, seen: Pairs): boolean {
  if (a.size !== b.size) return false;
  const rest = [...b].filter((value) => !a.has(value));
  return [...a].every((value) => {
    if (b.has(value)) return true;
    const index = rest.findIndex((other) => equal(value, other, strict, seen));
    if (index >= 0) rest.splice(index, 1);
    return index >= 0;
  });
}

function sameMaps(a: Map<unknown, unknown>, b: Map<unknown, unknown>, strict: boolean, seen: Pairs): boolean {
  if (a.size !== b.size) return false;
  const rest = [...b].filter(([key]) => !a.has(key));
  return [...a].every(([key, value]) => {
    if (b.has(key)) return equal(value, b.get(key), strict, seen);
    const index = rest.findIndex(
      ([otherKey, other]) => equal(key, otherKey, strict, seen) && equal(value, other, strict, seen),
    );
    if (index >= 0) rest.splice(index, 1);
    return index >= 0;
  });
}

function keysOf(value: object, strict: boolean): PropertyKey[] {
  const names: PropertyKey[] = Object.keys(value);
  if (!strict) return names;
  const symbols = Object.getOwnPropertySymbols(value);
  return names.concat(symbols.filter((symbol) => Object.prototype.propertyIsEnumerable.call(value, symbol)));
}

function bytesOf(view: ArrayBufferView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function tag(value: object): string {
  return Object.prototype.toString.call(value);
}

function isObject(value: unknown): value is object {
  return value !== null && typeof value === 'object';
}
