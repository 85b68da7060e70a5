// Keeps in mind what the program's code is waiting for, so that a request without an answer can be explained.
// For the worker.
import { isPending, isPromise, microtask } from '../primordials.ts';

/** How many are kept in mind. What they wait for stays in memory as long. */
const MAX_WAITS = 500;

interface Wait {
  readonly site: number;
  /** What is waited for; undefined for a promise made by hand, whose wait is removed when it settles. */
  readonly promise: Promise<unknown> | undefined;
  /** Rises with each stretch of code that runs without a pause. */
  readonly stretch: number;
  previous: Wait | undefined;
  next: Wait | undefined;
}

/**
 * The latest waits, oldest first, as a linked list: no method of it can be patched. Whether an awaited promise has
 * settled is looked at only when somebody asks, because a second reaction on it would cost V8 its async traces.
 */
export class Waits {
  #first: Wait | undefined;
  #last: Wait | undefined;
  #count = 0;
  #stretch = 0;
  #stretchOpen = false;

  /** The current stretch, to compare with later waits. */
  get stretch(): number {
    return this.#stretch;
  }

  /** Around the operand of `await`: remembers it. */
  readonly await = (site: number, value: unknown): unknown => {
    if (!isPromise(value)) return value;
    this.#add(site, value);
    return value;
  };

  /** Around the function given to `new Promise`: remembers the promise until it is resolved or rejected. */
  readonly executor = (site: number, executor: unknown): unknown => {
    if (typeof executor !== 'function') return executor;
    return (resolve: (value: unknown) => void, reject: (reason: unknown) => void): unknown => {
      const wait = this.#add(site, undefined);
      const settling = (settle: (value: unknown) => void) => (value: unknown) => {
        this.#remove(wait);
        settle(value);
      };
      return (executor as (...settlers: unknown[]) => unknown)(settling(resolve), settling(reject));
    };
  };

  /**
   * The site where code that began in stretch `since` or later waits. Of the stretch that ran last it is the first
   * wait, because the innermost function comes to its `await` before its callers come to theirs.
   */
  async innermost(since: number): Promise<number | undefined> {
    let found: Wait | undefined;
    let wait = this.#last;
    while (wait && wait.stretch >= (found?.stretch ?? since)) {
      const { previous } = wait;
      if (!wait.promise || (await isPending(wait.promise))) found = wait;
      else this.#remove(wait);
      wait = previous;
    }
    return found?.site;
  }

  #add(site: number, promise: Promise<unknown> | undefined): Wait {
    if (!this.#stretchOpen) {
      this.#stretchOpen = true;
      this.#stretch += 1;
      microtask(() => {
        this.#stretchOpen = false;
      });
    }
    const wait: Wait = { site, promise, stretch: this.#stretch, previous: this.#last, next: undefined };
    if (this.#last) this.#last.next = wait;
    else this.#first = wait;
    this.#last = wait;
    this.#count += 1;
    if (this.#count > MAX_WAITS && this.#first) this.#remove(this.#first);
    return wait;
  }

  #remove(wait: Wait): void {
    const { previous, next } = wait;
    if (!previous && !next && this.#first !== wait) return;
    if (previous) previous.next = next;
    else this.#first = next;
    if (next) next.previous = previous;
    else this.#last = previous;
    wait.previous = undefined;
    wait.next = undefined;
    this.#count -= 1;
  }
}
