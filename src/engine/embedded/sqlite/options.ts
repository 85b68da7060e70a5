// Checks of options as Node's native modules make them. For this folder.
import { wrongType } from './errors.ts';

/** A boolean option, or its default. Throws `ERR_INVALID_ARG_TYPE`. */
export function booleanOption<D extends boolean | undefined>(
  options: object,
  name: string,
  byDefault: D,
): boolean | D {
  const value = (options as Record<string, unknown>)[name];
  if (value === undefined) return byDefault;
  if (typeof value !== 'boolean') throw wrongType(`options.${name}`, 'a boolean');
  return value;
}

/** A boolean argument. Throws `ERR_INVALID_ARG_TYPE`. */
export function booleanArgument(name: string, value: unknown): boolean {
  if (typeof value !== 'boolean') throw wrongType(name, 'a boolean');
  return value;
}
