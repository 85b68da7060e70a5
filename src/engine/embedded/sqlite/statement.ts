// `StatementSync`. https://nodejs.org/docs/latest-v24.x/api/sqlite.html#class-statementsync
import { codedError, invalidState, sqliteError } from './errors.ts';
import { makeIterator } from './iterator.ts';
import type { Library } from './library.ts';
import { booleanArgument } from './options.ts';
import { bindParameters } from './parameters.ts';
import { readValue, type SqlValue } from './values.ts';

/** A prepared statement in SQLite's memory; `pointer` is 0 once it is finalized. */
export interface StatementHandle {
  pointer: number;
  readonly connection: number;
}

/** How a statement reads and binds. */
export interface StatementSettings {
  bigIntegers: boolean;
  arrays: boolean;
  bareNames: boolean;
  unknownNames: boolean;
}

/** A row, as an object without prototype or as an array. */
export type Row = Record<string, SqlValue> | SqlValue[];

/** Gives only this folder the means to make statements. */
export const makeStatement = Symbol('makeStatement');

interface Internals {
  readonly library: Library;
  readonly handle: StatementHandle;
  readonly settings: StatementSettings;
  /** Rises with each execution: an iterator of an earlier one is invalid. */
  generation: number;
}

/** A prepared statement. Made by `DatabaseSync.prepare` only. */
export class StatementSync {
  readonly #internals: Internals;

  constructor(
    ...[key, library, handle, settings]: [symbol?, Library?, StatementHandle?, StatementSettings?]
  ) {
    if (key !== makeStatement || !library || !handle || !settings) {
      throw codedError(Error, 'ERR_ILLEGAL_CONSTRUCTOR', 'Illegal constructor');
    }
    const { capi } = library;
    this.#internals = { library, handle, settings, generation: 0 };
    const getters = {
      sourceSQL: () => capi.sqlite3_sql(this.#pointer()),
      expandedSQL: () => capi.sqlite3_expanded_sql(this.#pointer()),
    };
    for (const [name, get] of Object.entries(getters)) {
      Object.defineProperty(this, name, { get, enumerable: true, configurable: true });
    }
  }

  all(...args: unknown[]): Row[] {
    return this.#execute(args, () => {
      const rows: Row[] = [];
      while (this.#step()) rows[rows.length] = this.#row();
      return rows;
    });
  }

  get(...args: unknown[]): Row | undefined {
    return this.#execute(args, () => (this.#step() ? this.#row() : undefined));
  }

  run(...args: unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint } {
    return this.#execute(args, () => {
      this.#step();
      const { library, handle, settings } = this.#internals;
      const changes = BigInt(library.capi.sqlite3_changes64(handle.connection));
      const lastInsertRowid = BigInt(library.capi.sqlite3_last_insert_rowid(handle.connection));
      if (settings.bigIntegers) return { changes, lastInsertRowid };
      return { changes: Number(changes), lastInsertRowid: Number(lastInsertRowid) };
    });
  }

  iterate(...args: unknown[]): Iterator<Row> {
    this.#bind(args);
    const generation = this.#internals.generation;
    return makeIterator<Row>({
      next: () => {
        this.#pointer();
        if (generation !== this.#internals.generation) throw invalidState('iterator was invalidated');
        return this.#step() ? this.#row() : undefined;
      },
      finish: () => {
        if (generation === this.#internals.generation) this.#reset();
      },
    });
  }

  columns(): Record<string, string | null>[] {
    const { capi } = this.#internals.library;
    const pointer = this.#pointer();
    return Array.from({ length: capi.sqlite3_column_count(pointer) }, (_, index) =>
      Object.assign(Object.create(null) as Record<string, string | null>, {
        column: capi.sqlite3_column_origin_name(pointer, index) ?? null,
        database: capi.sqlite3_column_database_name(pointer, index) ?? null,
        name: capi.sqlite3_column_name(pointer, index),
        table: capi.sqlite3_column_table_name(pointer, index) ?? null,
        type: capi.sqlite3_column_decltype(pointer, index) ?? null,
      }),
    );
  }

  setAllowBareNamedParameters(allow: boolean): void {
    this.#set('bareNames', 'allowBareNamedParameters', allow);
  }

  setAllowUnknownNamedParameters(allow: boolean): void {
    this.#set('unknownNames', 'enabled', allow);
  }

  setReadBigInts(read: boolean): void {
    this.#set('bigIntegers', 'readBigInts', read);
  }

  setReturnArrays(arrays: boolean): void {
    this.#set('arrays', 'returnArrays', arrays);
  }

  #set(setting: keyof StatementSettings, name: string, value: unknown): void {
    this.#pointer();
    this.#internals.settings[setting] = booleanArgument(name, value);
  }

  #pointer(): number {
    const { pointer } = this.#internals.handle;
    if (pointer === 0) throw invalidState('statement has been finalized');
    return pointer;
  }

  #execute<T>(args: unknown[], read: () => T): T {
    this.#bind(args);
    try {
      return read();
    } finally {
      this.#reset();
    }
  }

  #bind(args: unknown[]): void {
    const { library, handle, settings } = this.#internals;
    const pointer = this.#pointer();
    this.#internals.generation += 1;
    this.#reset();
    library.capi.sqlite3_clear_bindings(pointer);
    const rules = { bare: settings.bareNames, unknown: settings.unknownNames };
    bindParameters(library, handle.connection, pointer, args, rules);
  }

  /** One step; true when it found a row. */
  #step(): boolean {
    const { library, handle } = this.#internals;
    const { capi } = library;
    const result = capi.sqlite3_step(handle.pointer);
    if (result === capi.SQLITE_ROW) return true;
    if (result === capi.SQLITE_DONE) return false;
    throw sqliteError(library, handle.connection, result);
  }

  #reset(): void {
    const { library, handle } = this.#internals;
    if (handle.pointer !== 0) library.capi.sqlite3_reset(handle.pointer);
  }

  #row(): Row {
    const { library, handle, settings } = this.#internals;
    const { capi } = library;
    const { pointer } = handle;
    const count = capi.sqlite3_column_count(pointer);
    const row: Row = settings.arrays ? [] : (Object.create(null) as Record<string, SqlValue>);
    for (let index = 0; index < count; index++) {
      const value = readValue(library, this.#column(pointer, index), settings.bigIntegers);
      if (Array.isArray(row)) row[index] = value;
      else row[capi.sqlite3_column_name(pointer, index)] = value;
    }
    return row;
  }

  #column(pointer: number, index: number) {
    const { capi, wasm } = this.#internals.library;
    return {
      type: capi.sqlite3_column_type(pointer, index),
      int64: () => capi.sqlite3_column_int64(pointer, index),
      double: () => capi.sqlite3_column_double(pointer, index),
      bytes: () => {
        const at = capi.sqlite3_column_blob(pointer, index);
        return wasm.heap8u().subarray(at, at + capi.sqlite3_column_bytes(pointer, index));
      },
    };
  }
}
for (const name of Object.getOwnPropertyNames(StatementSync.prototype)) {
  if (name !== 'constructor') Object.defineProperty(StatementSync.prototype, name, { enumerable: true });
}
