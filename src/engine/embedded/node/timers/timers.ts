// `node:timers`: Node's Timeout and Immediate objects over the worker's own timers, counted for liveness.
import { bindContext } from '../async-context.ts';
import { checkIdle, hold, isIdle, postTask, runTask } from '../event-loop.ts';
import { native } from '../natives.ts';
import { program } from '../program.ts';
import { validateFunction } from '../validators.ts';
import { toDelay } from './delay.ts';

type Callback = (...args: any[]) => void;

/** Where `util.promisify` looks for a function's own promise form. */
const promisifyCustom = Symbol.for('nodejs.util.promisify.custom');
/** When an unreferenced timer looks again whether the program goes on. */
const RECHECK_MS = 20;
const timeouts = new Map<number, Timeout>();
let lastId = 0;

/** What `setTimeout` and `setInterval` return. */
export class Timeout {
  _idleTimeout: number;
  _onTimeout: Callback | null;
  _repeat: number | null;
  _destroyed = false;
  readonly #args: unknown[];
  readonly #id = (lastId += 1);
  #native: number | undefined;
  #release: (() => void) | undefined;
  #referenced = true;

  constructor(callback: Callback, delay: number | undefined, args: unknown[], repeat: boolean) {
    this._idleTimeout = toDelay(delay);
    this._onTimeout = bindContext(callback);
    this._repeat = repeat ? this._idleTimeout : null;
    this.#args = args;
    this.#start();
  }

  ref(): this {
    this.#referenced = true;
    if (!this._destroyed) this.#release ??= hold();
    return this;
  }

  unref(): this {
    this.#referenced = false;
    this.#release?.();
    this.#release = undefined;
    return this;
  }

  hasRef(): boolean {
    return this.#referenced;
  }

  /** Starts the time again, also after it has passed. */
  refresh(): this {
    if (this._onTimeout) this.#start();
    return this;
  }

  close(): this {
    this._destroyed = true;
    this._onTimeout = null;
    this._repeat = null;
    this.#stop();
    return this;
  }

  [Symbol.toPrimitive](): number {
    return this.#id;
  }

  [Symbol.dispose](): void {
    this.close();
  }

  #start(): void {
    this.#stop();
    this._destroyed = false;
    this.#native = native.setTimeout(() => this.#due(), this._idleTimeout);
    timeouts.set(this.#id, this);
    if (this.#referenced) this.#release = hold();
  }

  #due(): void {
    if (!this.#referenced && program.mainFinished && isIdle()) {
      // Nothing else is left to do: in Node the program would have ended already.
      checkIdle();
      this.#native = native.setTimeout(() => this.#due(), RECHECK_MS);
      return;
    }
    runTask(() => this.#fire());
  }

  #stop(): void {
    if (this.#native !== undefined) native.clearTimeout(this.#native);
    this.#native = undefined;
    timeouts.delete(this.#id);
    this.#release?.();
    this.#release = undefined;
  }

  #fire(): void {
    const started = this.#native;
    const callback = this._onTimeout;
    if (!callback) return;
    try {
      callback.apply(this, this.#args as []);
    } finally {
      const restarted = this.#native !== started;
      if (this._repeat !== null && this._onTimeout) this.#start();
      else if (!restarted) {
        this._destroyed = true;
        this.#stop();
      }
    }
  }
}

/** What `setImmediate` returns. */
export class Immediate {
  #callback: Callback | undefined;
  #release: (() => void) | undefined = hold();

  constructor(callback: Callback, args: unknown[]) {
    const bound = bindContext(callback);
    this.#callback = () => bound(...args);
    postTask(() => {
      try {
        this.#callback?.();
      } finally {
        this.clear();
      }
    });
  }

  clear(): void {
    this.#callback = undefined;
    this.unref();
  }

  ref(): this {
    if (this.#callback) this.#release ??= hold();
    return this;
  }

  unref(): this {
    this.#release?.();
    this.#release = undefined;
    return this;
  }

  hasRef(): boolean {
    return this.#release !== undefined;
  }

  [Symbol.dispose](): void {
    this.clear();
  }
}

export function setTimeout(callback: Callback, delay?: number, ...args: unknown[]): Timeout {
  validateFunction(callback, 'callback');
  return new Timeout(callback, delay, args, false);
}

export function setInterval(callback: Callback, delay?: number, ...args: unknown[]): Timeout {
  validateFunction(callback, 'callback');
  return new Timeout(callback, delay, args, true);
}

/** Takes what `setTimeout` or `setInterval` returned, or its number; anything else is ignored, as in Node. */
export function clearTimeout(timer?: unknown): void {
  if (timer instanceof Timeout) timer.close();
  else if (typeof timer === 'number' || typeof timer === 'string') timeouts.get(Number(timer))?.close();
}

export { clearTimeout as clearInterval };

export function setImmediate(callback: Callback, ...args: unknown[]): Immediate {
  validateFunction(callback, 'callback');
  return new Immediate(callback, args);
}

export function clearImmediate(immediate?: unknown): void {
  if (immediate instanceof Immediate) immediate.clear();
}

/** Gives `util.promisify(setTimeout)` its promise form. */
export function definePromiseForms(forms: { setTimeout: unknown; setImmediate: unknown }): void {
  Object.defineProperty(setTimeout, promisifyCustom, { enumerable: true, get: () => forms.setTimeout });
  Object.defineProperty(setImmediate, promisifyCustom, { enumerable: true, get: () => forms.setImmediate });
}
