// `util.getSystemErrorName` and its relatives.
import { outOfRange } from '../errors.ts';
import { SYSTEM_ERRORS } from './system-error-codes.ts';

/** The name of an error number, such as ENOENT for -2. */
export function getSystemErrorName(errno: number): string {
  if (errno >= 0) throw outOfRange('err', 'a negative integer', errno);
  const found = Object.entries(SYSTEM_ERRORS).find(([, [number]]) => number === errno);
  return found?.[0] ?? `Unknown system error ${errno}`;
}

/** The words of an error number. */
export function getSystemErrorMessage(errno: number): string {
  return SYSTEM_ERRORS[getSystemErrorName(errno)]?.[1] ?? `Unknown system error ${errno}`;
}

/** All of them, by number. */
export function getSystemErrorMap(): Map<number, [string, string]> {
  return new Map(Object.entries(SYSTEM_ERRORS).map(([name, [errno, words]]) => [errno, [name, words]]));
}
