// Opening a database, on the program's disk or in memory. For this folder.
import { codedError, sqliteError } from './errors.ts';
import type { DatabaseOptions } from './database-options.ts';
import type { Library } from './library.ts';

const IN_MEMORY = ':memory:';
const PAGE_BYTES = 4096;

/** The file that the first argument of `new DatabaseSync` or of `backup` names. Throws Node's errors. */
export function readPath({ host }: Library, path: unknown): string {
  const text = path instanceof Uint8Array ? new TextDecoder().decode(path) : path;
  const isText = typeof text === 'string' && !text.includes('\0');
  if (!isText && !(text instanceof URL)) {
    const message = 'The "path" argument must be a string, Uint8Array, or URL without null bytes.';
    throw codedError(TypeError, 'ERR_INVALID_ARG_TYPE', message);
  }
  if (text instanceof URL && text.protocol !== 'file:') {
    throw codedError(TypeError, 'ERR_INVALID_URL_SCHEME', 'The URL must be of scheme file:');
  }
  return text === IN_MEMORY || text === '' ? text : host.resolve(text as string | URL);
}

/** Opens a connection and sets it up. Throws `ERR_SQLITE_ERROR`. */
export function openConnection(library: Library, path: string, options: DatabaseOptions): number {
  const { capi, wasm } = library;
  const flags = options.readOnly
    ? capi.SQLITE_OPEN_READONLY
    : capi.SQLITE_OPEN_READWRITE | capi.SQLITE_OPEN_CREATE;
  const stack = wasm.pstack.pointer;
  const out = wasm.pstack.allocPtr() as number;
  const result = capi.sqlite3_open_v2(path, out, flags, null as never);
  const connection = wasm.peekPtr(out) as number;
  wasm.pstack.restore(stack);
  if (result !== capi.SQLITE_OK) {
    const error = sqliteError(library, connection, result);
    capi.sqlite3_close_v2(connection);
    throw error;
  }
  const configure = (setting: number, on: boolean) =>
    capi.sqlite3_db_config(connection, setting as never, on ? 1 : 0, 0);
  capi.sqlite3_extended_result_codes(connection, 1);
  configure(capi.SQLITE_DBCONFIG_ENABLE_FKEY, options.foreignKeys);
  configure(capi.SQLITE_DBCONFIG_DQS_DML, options.doubleQuotedStrings);
  configure(capi.SQLITE_DBCONFIG_DQS_DDL, options.doubleQuotedStrings);
  if (options.defensive !== undefined) configure(capi.SQLITE_DBCONFIG_DEFENSIVE, options.defensive);
  // This build's own default is twice that of Node's.
  capi.sqlite3_exec(connection, `PRAGMA page_size = ${PAGE_BYTES}`, 0, 0, 0);
  capi.sqlite3_busy_timeout(connection, options.timeout);
  return connection;
}
