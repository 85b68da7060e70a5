// Checks of arguments that throw Node's own errors. Any module of this folder may import it.
import { invalidArgType, invalidArgValue, outOfRange } from './errors.ts';

/** Throws ERR_INVALID_ARG_TYPE unless the value is a string. */
export function validateString(value: unknown, name: string): asserts value is string {
  if (typeof value !== 'string') throw invalidArgType(name, 'string', value);
}

/** Throws ERR_INVALID_ARG_TYPE unless the value is a function. */
export function validateFunction(
  value: unknown,
  name: string,
): asserts value is (...args: never[]) => unknown {
  if (typeof value !== 'function') throw invalidArgType(name, 'function', value);
}

/** Throws ERR_INVALID_ARG_TYPE unless the value is a boolean. */
export function validateBoolean(value: unknown, name: string): asserts value is boolean {
  if (typeof value !== 'boolean') throw invalidArgType(name, 'boolean', value);
}

/** Throws ERR_INVALID_ARG_TYPE unless the value is an object that is neither null nor an array. */
export function validateObject(value: unknown, name: string): asserts value is Record<string, unknown> {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw invalidArgType(name, 'Object', value);
  }
}

/** Throws ERR_INVALID_ARG_TYPE or ERR_OUT_OF_RANGE unless the value is an integer within the bounds. */
export function validateInteger(
  value: unknown,
  name: string,
  min: number = Number.MIN_SAFE_INTEGER,
  max: number = Number.MAX_SAFE_INTEGER,
): asserts value is number {
  if (typeof value !== 'number') throw invalidArgType(name, 'number', value);
  if (!Number.isInteger(value)) throw outOfRange(name, 'an integer', value);
  if (value < min || value > max) throw outOfRange(name, `>= ${min} && <= ${max}`, value);
}

/** Throws ERR_INVALID_ARG_VALUE unless the value is one of those listed. */
export function validateOneOf(value: unknown, name: string, allowed: unknown[]): void {
  if (allowed.includes(value)) return;
  const list = allowed.map((item) => (typeof item === 'string' ? `'${item}'` : String(item))).join(', ');
  throw invalidArgValue(name, value, `must be one of: ${list}`);
}
