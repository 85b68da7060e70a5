// `node:sqlite` as a built-in module whose code arrives only when a program imports it. For the worker's linker.
import type { SqliteHost, SqliteModule } from '../../sqlite/index.ts';
import type { Bundles } from './bundles.ts';

/** The bundles that hold it. The build step makes them under these names. */
export const sqliteBundle = 'sqlite';
export const sqliteBinary = 'sqlite.wasm';

const names = ['DatabaseSync', 'StatementSync', 'backup', 'constants'];

/** The module, empty until it is loaded. */
export class SqliteBuiltin {
  readonly #bundles: Bundles;
  readonly #host: () => SqliteHost;
  #loading: Promise<void> | undefined;
  readonly module: Record<string, unknown> = {};

  constructor(bundles: Bundles, host: () => SqliteHost) {
    this.#bundles = bundles;
    this.#host = host;
    for (const name of names) {
      const get = () => {
        const message =
          'node:sqlite is loaded when a file imports it by name: import it at the top of the file.';
        throw new Error(message);
      };
      Object.defineProperty(this.module, name, { get, enumerable: true, configurable: true });
    }
  }

  /** Fills the module, once. Rejects when its code cannot be had. */
  load(): Promise<void> {
    return (this.#loading ??= this.#load());
  }

  async #load(): Promise<void> {
    const [, binary] = await Promise.all([
      this.#bundles.prepare(sqliteBundle),
      this.#bundles.bytes(sqliteBinary),
    ]);
    const { createSqlite } = this.#bundles.evaluate(sqliteBundle) as typeof import('../../sqlite/index.ts');
    const loaded: SqliteModule = await createSqlite(binary, this.#host());
    for (const name of names) {
      const value = loaded[name];
      Object.defineProperty(this.module, name, {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
  }
}
