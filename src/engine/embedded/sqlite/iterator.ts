// What `iterate` returns: an iterator with the language's own helpers, and results without prototype. For this folder.

/** Where the rows come from. */
export interface RowSource<T> {
  /** The next row; undefined at the end. */
  next(): T | undefined;
  /** No more rows are wanted. */
  finish(): void;
}

const iteratorPrototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object;
const sources = new WeakMap<object, RowSource<unknown>>();

class StatementSyncIterator {
  next(): object {
    const source = sources.get(this);
    const value = source?.next();
    if (source && value === undefined) end(this, source);
    return result(value === undefined, value ?? null);
  }

  return(): object {
    const source = sources.get(this);
    if (source) end(this, source);
    return result(true, null);
  }
}
Object.setPrototypeOf(StatementSyncIterator.prototype, iteratorPrototype);

/** Makes the iterator. */
export function makeIterator<T>(source: RowSource<T>): Iterator<T> {
  const iterator = new StatementSyncIterator();
  sources.set(iterator, source);
  return iterator as unknown as Iterator<T>;
}

function end(iterator: object, source: RowSource<unknown>): void {
  sources.delete(iterator);
  source.finish();
}

function result(done: boolean, value: unknown): object {
  return Object.assign(Object.create(null) as object, { done, value });
}
