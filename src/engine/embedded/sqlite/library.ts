// SQLite's own library, loaded from its WebAssembly file and told to use the program's disk.
// For this folder; the bundle of this folder is loaded only by programs that import `node:sqlite`.
import initModule, { type Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import { installDisk } from './disk.ts';

/** What the worker around it offers. */
export interface SqliteHost {
  /** `node:fs` of the program. */
  readonly fs: typeof import('node:fs');
  /** Turns a path or a `file:` URL into an absolute path. */
  resolve(path: string | URL): string;
}

/** The library and what belongs to its users. */
export interface Library {
  readonly capi: Sqlite3Static['capi'];
  readonly wasm: Sqlite3Static['wasm'];
  readonly host: SqliteHost;
  /** An exception thrown inside a function that SQL called, on its way out. */
  thrown: { readonly error: unknown } | undefined;
}

interface Configured {
  sqlite3ApiConfig?: unknown;
}

const silent = { warn: () => {}, debug: () => {}, log: () => {}, error: () => {} };
/** Storage of a browser's page, none of which a program has. */
const disable = { vfs: { opfs: true, 'opfs-sahpool': true, 'opfs-wl': true, kvvfs: true } };

/** Starts SQLite. */
export async function loadLibrary(wasmBinary: Uint8Array, host: SqliteHost): Promise<Library> {
  const configured = globalThis as Configured;
  configured.sqlite3ApiConfig = { ...silent, disable };
  const init = initModule as (options: object) => Promise<Sqlite3Static>;
  const sqlite3 = await init({ wasmBinary, print: () => {}, printErr: () => {} });
  delete configured.sqlite3ApiConfig;
  installDisk(sqlite3, host);
  return { capi: sqlite3.capi, wasm: sqlite3.wasm, host, thrown: undefined };
}
