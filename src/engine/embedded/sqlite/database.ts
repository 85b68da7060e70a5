// `DatabaseSync`. https://nodejs.org/docs/latest-v24.x/api/sqlite.html#class-databasesync
import { openConnection, readPath } from './connection.ts';
import { codedError, invalidState, sqliteError, wrongType } from './errors.ts';
import { checkCallback, defineAggregate, defineFunction, readAggregate, readShape } from './functions.ts';
import type { Library } from './library.ts';
import { limitsOf } from './limits.ts';
import { type DatabaseOptions, readOptions } from './database-options.ts';
import { makeStatement, type StatementHandle, StatementSync } from './statement.ts';

const ELSEWHERE = 'Run this exercise with the WebContainer engine, which is real Node.';

/** Makes the class for one loaded library. */
export function makeDatabaseSync(library: Library) {
  const { capi, wasm } = library;
  /** Statements that the program has let go of need not stay in SQLite's memory. */
  const forgotten = new FinalizationRegistry<() => void>((finalize) => finalize());

  class DatabaseSync {
    readonly #path: string;
    readonly #options: DatabaseOptions;
    #connection = 0;
    readonly #statements = new Set<StatementHandle>();

    constructor(path: unknown, options?: unknown) {
      this.#path = readPath(library, path);
      this.#options = readOptions(options);
      const getters = {
        isOpen: () => this.#connection !== 0,
        isTransaction: () => capi.sqlite3_get_autocommit(this.#open()) === 0,
        limits: () => limitsOf(library, this.#open()),
      };
      for (const [name, get] of Object.entries(getters)) {
        Object.defineProperty(this, name, { get, enumerable: true, configurable: true });
      }
      const type = Symbol.for('sqlite-type');
      Object.defineProperty(this, type, { value: 'node:sqlite', enumerable: true });
      if (this.#options.open) this.open();
    }

    open(): void {
      if (this.#connection) throw invalidState('database is already open');
      this.#connection = openConnection(library, this.#path, this.#options);
    }

    close(): void {
      const connection = this.#open();
      for (const handle of this.#statements) this.#finalize(handle);
      this.#connection = 0;
      const result = capi.sqlite3_close_v2(connection);
      if (result !== capi.SQLITE_OK) throw sqliteError(library, connection, result);
    }

    exec(sql: string): void {
      const connection = this.#open();
      if (typeof sql !== 'string') throw wrongType('sql', 'a string');
      this.#check(capi.sqlite3_exec(connection, sql, 0, 0, 0));
    }

    prepare(sql: string): StatementSync {
      const connection = this.#open();
      if (typeof sql !== 'string') throw wrongType('sql', 'a string');
      const stack = wasm.pstack.pointer;
      let handle: StatementHandle;
      try {
        const out = wasm.pstack.allocPtr() as number;
        this.#check(capi.sqlite3_prepare_v2(connection, sql, -1, out, null as never));
        handle = { pointer: wasm.peekPtr(out) as number, connection };
      } finally {
        wasm.pstack.restore(stack);
      }
      if (handle.pointer === 0) {
        throw codedError(TypeError, 'ERR_INVALID_ARG_VALUE', 'The SQL query contains no statements.');
      }
      this.#statements.add(handle);
      const { bigIntegers, arrays, bareNames, unknownNames } = this.#options;
      const settings = { bigIntegers, arrays, bareNames, unknownNames };
      const statement = new StatementSync(makeStatement, library, handle, settings);
      forgotten.register(statement, () => this.#finalize(handle));
      return statement;
    }

    function(name: string, ...rest: unknown[]): void {
      const connection = this.#open();
      if (typeof name !== 'string') throw wrongType('name', 'a string');
      const [options, callback] = rest.length > 1 ? rest : [{}, rest[0]];
      if (typeof options !== 'object' || options === null) throw wrongType('options', 'an object');
      checkCallback(callback);
      const shape = readShape(library, options, callback.length);
      this.#check(defineFunction(library, connection, name, shape, callback));
    }

    aggregate(name: string, options: object): void {
      const connection = this.#open();
      if (typeof name !== 'string') throw wrongType('name', 'a string');
      const aggregate = readAggregate(options);
      const length = Math.max(aggregate.step.length, aggregate.inverse?.length ?? 0) - 1;
      const shape = readShape(library, options, Math.max(length, 0));
      this.#check(defineAggregate(library, connection, name, shape, aggregate));
    }

    location(name = 'main'): string | null {
      const connection = this.#open();
      if (typeof name !== 'string') throw wrongType('dbName', 'a string');
      return capi.sqlite3_db_filename(connection, name) || null;
    }

    serialize(): Uint8Array {
      return capi.sqlite3_js_db_export(this.#open());
    }

    enableLoadExtension(allow: boolean): void {
      this.#open();
      if (typeof allow !== 'boolean') throw wrongType('allow', 'a boolean');
      if (!allow) return;
      throw invalidState('Cannot enable extension loading because it was disabled at database creation.');
    }

    loadExtension(): never {
      this.#open();
      throw invalidState('extension loading is not allowed');
    }

    enableDefensive(active: boolean): void {
      if (typeof active !== 'boolean') throw wrongType('active', 'a boolean');
      capi.sqlite3_db_config(this.#open(), capi.SQLITE_DBCONFIG_DEFENSIVE, active ? 1 : 0, 0);
    }

    [Symbol.dispose](): void {
      if (this.#connection) this.close();
    }

    #open(): number {
      if (!this.#connection) throw invalidState('database is not open');
      return this.#connection;
    }

    #check(result: number): void {
      if (result !== capi.SQLITE_OK) throw sqliteError(library, this.#connection, result);
    }

    #finalize(handle: StatementHandle): void {
      if (handle.pointer) capi.sqlite3_finalize(handle.pointer);
      handle.pointer = 0;
      this.#statements.delete(handle);
    }
  }
  for (const name of ['createSession', 'applyChangeset', 'createTagStore', 'deserialize', 'setAuthorizer']) {
    const missing = () => {
      const message = `DatabaseSync.${name} is not available in the embedded engine. ${ELSEWHERE}`;
      throw codedError(Error, 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', message);
    };
    Object.defineProperty(DatabaseSync.prototype, name, {
      value: missing,
      writable: true,
      configurable: true,
    });
  }
  return callableWithNewOnly(DatabaseSync);
}

/** Node's words for a class that is called like a function. */
function callableWithNewOnly<C extends new (...args: never[]) => object>(Class: C): C {
  return new Proxy(Class, {
    apply() {
      throw codedError(TypeError, 'ERR_CONSTRUCT_CALL_REQUIRED', 'Cannot call constructor without `new`');
    },
  });
}
