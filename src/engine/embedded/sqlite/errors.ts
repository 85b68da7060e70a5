// The errors of `node:sqlite`, with Node's codes and words. For this folder.
import type { Library } from './library.ts';

/** An error with a Node code, as Node's native modules make it: the code is not in the trace. */
export function codedError(
  Type: new (message: string) => Error,
  code: string,
  message: string,
  more: object = {},
): Error {
  return Object.assign(new Type(message), { code, ...more });
}

/** `ERR_INVALID_STATE`. */
export function invalidState(message: string): Error {
  return codedError(Error, 'ERR_INVALID_STATE', message);
}

/** `ERR_INVALID_ARG_TYPE` for an argument or an option: `what` is `a string`, `an object`, … */
export function wrongType(name: string, what: string): Error {
  return codedError(TypeError, 'ERR_INVALID_ARG_TYPE', `The "${name}" argument must be ${what}.`);
}

/** What SQLite says about its last call on a connection; what a called function threw comes first. */
export function sqliteError(library: Library, connection: number, result: number): unknown {
  const { capi, thrown } = library;
  library.thrown = undefined;
  if (thrown) return thrown.error;
  const errcode = connection ? capi.sqlite3_extended_errcode(connection) || result : result;
  const errstr = capi.sqlite3_errstr(errcode);
  const message = connection ? capi.sqlite3_errmsg(connection) : errstr;
  return codedError(Error, 'ERR_SQLITE_ERROR', message, { errcode, errstr });
}
