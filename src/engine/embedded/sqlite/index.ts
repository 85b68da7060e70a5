// `node:sqlite` over SQLite's own WebAssembly build. The entry of a bundle that is loaded only when a program imports it.
// Node and browsers; imports nothing of the rest of the runtime, which hands in what is needed.
import { constants } from './constants.ts';
import { makeDatabaseSync } from './database.ts';
import { codedError } from './errors.ts';
import { loadLibrary, type SqliteHost } from './library.ts';
import { StatementSync } from './statement.ts';

export type { SqliteHost } from './library.ts';

/** What `import … from 'node:sqlite'` gives. */
export type SqliteModule = Readonly<Record<string, unknown>>;

/** Loads SQLite and makes the module. `wasmBinary` is the content of SQLite's `.wasm` file. */
export async function createSqlite(wasmBinary: Uint8Array, host: SqliteHost): Promise<SqliteModule> {
  const DatabaseSync = makeDatabaseSync(await loadLibrary(wasmBinary, host));
  return { DatabaseSync, StatementSync, constants, backup };

  /** Copies a database into a file by way of SQL, which holds for open transactions too. */
  async function backup(source: InstanceType<typeof DatabaseSync>, path: unknown): Promise<number> {
    if (!(source instanceof DatabaseSync)) {
      throw codedError(TypeError, 'ERR_INVALID_ARG_TYPE', 'The "sourceDb" argument must be an object.');
    }
    const bytes = source.serialize();
    host.fs.writeFileSync(host.resolve(path as string), bytes);
    const [pages] = Object.values(source.prepare('PRAGMA page_count').get() ?? {});
    return Number(pages);
  }
}
