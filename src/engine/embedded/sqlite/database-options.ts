// The second argument of `new DatabaseSync`. For this folder.
import { wrongType } from './errors.ts';
import { booleanOption } from './options.ts';

/** The options with their defaults filled in. */
export interface DatabaseOptions {
  readonly open: boolean;
  readonly readOnly: boolean;
  readonly foreignKeys: boolean;
  readonly doubleQuotedStrings: boolean;
  readonly defensive: boolean | undefined;
  /** Milliseconds to wait for a lock. */
  readonly timeout: number;
  readonly bigIntegers: boolean;
  readonly arrays: boolean;
  readonly bareNames: boolean;
  readonly unknownNames: boolean;
}

/** Reads them. Throws `ERR_INVALID_ARG_TYPE`. */
export function readOptions(given: unknown): DatabaseOptions {
  const options = given ?? {};
  if (typeof options !== 'object' || given === null) throw wrongType('options', 'an object');
  const { timeout = 0, limits } = options as { timeout?: unknown; limits?: unknown };
  const read = {
    open: booleanOption(options, 'open', true),
    readOnly: booleanOption(options, 'readOnly', false),
    foreignKeys: booleanOption(options, 'enableForeignKeyConstraints', true),
    doubleQuotedStrings: booleanOption(options, 'enableDoubleQuotedStringLiterals', false),
    allowExtension: booleanOption(options, 'allowExtension', false),
    bigIntegers: booleanOption(options, 'readBigInts', false),
    arrays: booleanOption(options, 'returnArrays', false),
    bareNames: booleanOption(options, 'allowBareNamedParameters', true),
    unknownNames: booleanOption(options, 'allowUnknownNamedParameters', false),
    defensive: booleanOption(options, 'defensive', undefined),
  };
  if (!Number.isInteger(timeout)) throw wrongType('options.timeout', 'an integer');
  if (limits !== undefined && (typeof limits !== 'object' || limits === null)) {
    throw wrongType('options.limits', 'an object');
  }
  return { ...read, timeout: timeout as number };
}
