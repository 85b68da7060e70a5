// `database.limits`: SQLite's own limits, which a program may lower. For this folder.
import type { Library } from './library.ts';

/** Node's names in the order of SQLite's numbers. */
const names = [
  'length',
  'sqlLength',
  'column',
  'exprDepth',
  'compoundSelect',
  'vdbeOp',
  'functionArg',
  'attach',
  'likePatternLength',
  'variableNumber',
  'triggerDepth',
] as const;

/** An object whose properties read and set the limits of a connection. */
export function limitsOf({ capi }: Library, connection: number): Record<string, number> {
  const limits = {} as Record<string, number>;
  for (const [id, name] of names.entries()) {
    Object.defineProperty(limits, name, {
      enumerable: true,
      get: () => capi.sqlite3_limit(connection, id as never, -1),
      set: (value: number) => capi.sqlite3_limit(connection, id as never, value),
    });
  }
  return limits;
}
