// JavaScript values in and out of SQLite. For this folder.
import { codedError, invalidState } from './errors.ts';
import type { Library } from './library.ts';

/** What comes out of a column. */
export type SqlValue = null | number | bigint | string | Uint8Array;

/** Reads one value, of a column or of a function's argument. */
export interface ValueReader {
  readonly type: number;
  int64(): bigint;
  double(): number;
  /** The bytes of a text or a blob, in the library's own memory. */
  bytes(): Uint8Array;
}

const MIN_INT64 = -(2n ** 63n);
const MAX_INT64 = 2n ** 63n - 1n;
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Whether SQLite can hold it. */
export function fitsInt64(value: bigint): boolean {
  return value >= MIN_INT64 && value <= MAX_INT64;
}

/** The bytes of a buffer or a view of one; undefined for anything else. */
export function toBytes(value: unknown): Uint8Array | undefined {
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  return value instanceof ArrayBuffer ? new Uint8Array(value) : undefined;
}

/** Binds a value to a parameter. Returns SQLite's result; throws for what has no place in SQL. */
export function bindValue(library: Library, statement: number, index: number, value: unknown): number {
  const { capi, wasm } = library;
  // The library's own binding of this one returns nothing.
  if (value === null) return capi.sqlite3_bind_null(statement, index) ?? capi.SQLITE_OK;
  if (typeof value === 'number') return capi.sqlite3_bind_double(statement, index, value);
  if (typeof value === 'boolean') return capi.sqlite3_bind_int(statement, index, value ? 1 : 0);
  if (typeof value === 'bigint') {
    if (!fitsInt64(value))
      throw codedError(TypeError, 'ERR_INVALID_ARG_VALUE', 'BigInt value is too large to bind.');
    return capi.sqlite3_bind_int64(statement, index, value);
  }
  const bytes = typeof value === 'string' ? encoder.encode(value) : toBytes(value);
  if (!bytes) {
    const message = `Provided value cannot be bound to SQLite parameter ${index}.`;
    throw codedError(TypeError, 'ERR_INVALID_ARG_TYPE', message);
  }
  // An empty text or blob needs an address all the same: without one it would be NULL.
  const pointer = bytes.length > 0 ? wasm.allocFromTypedArray(bytes) : wasm.alloc(1);
  return typeof value === 'string'
    ? capi.sqlite3_bind_text(statement, index, pointer, bytes.length, capi.SQLITE_WASM_DEALLOC)
    : capi.sqlite3_bind_blob(statement, index, pointer, bytes.length, capi.SQLITE_WASM_DEALLOC);
}

/** Makes a value of what a reader finds. Throws `ERR_OUT_OF_RANGE` for an integer that a number cannot hold. */
export function readValue({ capi }: Library, from: ValueReader, bigIntegers: boolean): SqlValue {
  switch (from.type) {
    case capi.SQLITE_INTEGER: {
      const integer = BigInt(from.int64());
      if (bigIntegers) return integer;
      const number = Number(integer);
      if (Number.isSafeInteger(number)) return number;
      const message = `Value is too large to be represented as a JavaScript number: ${integer}`;
      throw codedError(RangeError, 'ERR_OUT_OF_RANGE', message);
    }
    case capi.SQLITE_FLOAT:
      return from.double();
    case capi.SQLITE_TEXT:
      return decoder.decode(from.bytes());
    case capi.SQLITE_BLOB:
      return from.bytes().slice();
    case capi.SQLITE_NULL:
      return null;
    default:
      throw invalidState('SQLite returned a value of an unknown type.');
  }
}
