// SQLite's five lock levels, between the connections of one program. https://sqlite.org/lockingv3.html

const NONE = 0;
const SHARED = 1;
const RESERVED = 2;
const PENDING = 3;
const EXCLUSIVE = 4;

/** Who holds what, by file. */
export class LockTable {
  readonly #holders = new Map<string, Set<Lock>>();

  /** A lock, not yet raised, for one more opening of a file. */
  open(path: string): Lock {
    let holders = this.#holders.get(path);
    if (!holders) this.#holders.set(path, (holders = new Set()));
    return new Lock(holders);
  }
}

/** One connection's lock on one file. */
export class Lock {
  readonly #holders: Set<Lock>;
  level = NONE;

  constructor(holders: Set<Lock>) {
    this.#holders = holders;
  }

  /** Whether any connection means to write. */
  get isReserved(): boolean {
    return [...this.#holders].some(({ level }) => level >= RESERVED);
  }

  /** Raises the lock; false when another connection's lock stands in the way. */
  raise(level: number): boolean {
    const others = [...this.#holders].filter((lock) => lock !== this).map((lock) => lock.level);
    const highest = Math.max(NONE, ...others);
    const free =
      level === SHARED
        ? highest < PENDING
        : level === RESERVED || level === PENDING
          ? highest < RESERVED
          : highest === NONE;
    // A writer that waits for readers keeps new readers out meanwhile.
    if (!free && level === EXCLUSIVE && highest === SHARED) this.level = PENDING;
    if (!free) return false;
    this.level = Math.max(this.level, level);
    this.#holders.add(this);
    return true;
  }

  /** Lowers the lock to `SHARED` or to none. */
  lower(level: number): void {
    this.level = Math.min(this.level, level);
    if (this.level === NONE) this.#holders.delete(this);
  }

  /** Gives the lock up, because the file is closed. */
  release(): void {
    this.lower(NONE);
  }
}
