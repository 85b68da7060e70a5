// `node:async_hooks`: `AsyncLocalStorage` and `AsyncResource`.
// Stores follow callbacks, timers, events and `then`; the linker makes `await` follow: see async-context.ts.
import { getContext, runInContext, setContext, type AsyncContext } from './async-context.ts';
import { native } from './natives.ts';

let lastId = 1;

/** A thing that callbacks belong to; it remembers the context it was made in. */
export class AsyncResource {
  readonly type: string;
  readonly #context: AsyncContext = getContext();
  readonly #id = (lastId += 1);

  constructor(type: string) {
    this.type = type;
  }

  runInAsyncScope<T>(callback: (...args: any[]) => T, self?: unknown, ...args: unknown[]): T {
    return runInContext(this.#context, () => callback.apply(self, args));
  }

  bind<F extends (...args: any[]) => unknown>(callback: F): F {
    const run = (self: unknown, args: unknown[]) => this.runInAsyncScope(callback, self, ...args);
    return function (this: unknown, ...args: unknown[]) {
      return run(this, args);
    } as F;
  }

  static bind<F extends (...args: any[]) => unknown>(callback: F, type = 'bound-anonymous-fn'): F {
    return new AsyncResource(type).bind(callback);
  }

  asyncId(): number {
    return this.#id;
  }

  triggerAsyncId(): number {
    return 0;
  }

  emitDestroy(): this {
    return this;
  }
}

/** A value that belongs to a chain of callbacks. */
export class AsyncLocalStorage<T> {
  readonly name: string;
  readonly #defaultValue: T | undefined;

  constructor(options: { defaultValue?: T; name?: string } = {}) {
    this.#defaultValue = options.defaultValue;
    this.name = options.name ?? '';
  }

  getStore(): T | undefined {
    const context = getContext();
    return context.has(this) ? (context.get(this) as T | undefined) : this.#defaultValue;
  }

  run<R, A extends unknown[]>(store: T, callback: (...args: A) => R, ...args: A): R {
    return runInContext(new Map(getContext()).set(this, store), () => callback(...args));
  }

  exit<R, A extends unknown[]>(callback: (...args: A) => R, ...args: A): R {
    const context = new Map(getContext());
    context.delete(this);
    return runInContext(context, () => callback(...args));
  }

  enterWith(store: T): void {
    setContext(new Map(getContext()).set(this, store));
  }

  disable(): void {
    const context = new Map(getContext());
    context.delete(this);
    setContext(context);
  }

  static bind<F extends (...args: any[]) => unknown>(callback: F): F {
    return AsyncResource.bind(callback);
  }

  static snapshot(): <R, A extends unknown[]>(callback: (...args: A) => R, ...args: A) => R {
    const context = getContext();
    return (callback, ...args) => runInContext(context, () => callback(...args));
  }
}

/** Makes `then`, `catch` and `finally` carry the context. Called once, when the runtime is set up. */
export function followPromises(): void {
  const { then } = native;
  Object.defineProperty(Promise.prototype, 'then', {
    value: function then_(this: Promise<unknown>, onFulfilled?: unknown, onRejected?: unknown) {
      return then.call(this, bound(onFulfilled) as never, bound(onRejected) as never);
    },
    writable: true,
    configurable: true,
  });
  Object.defineProperty(Promise.prototype.then, 'name', { value: 'then' });
}

/** Binds even to the empty context: what ran before in the same turn may have left another behind. */
function bound(callback: unknown): unknown {
  if (typeof callback !== 'function') return callback;
  const context = getContext();
  return (value: unknown) => runInContext(context, () => (callback as (value: unknown) => unknown)(value));
}

const hook = { enable: () => hook, disable: () => hook };

/** The module. */
export const asyncHooks = {
  AsyncLocalStorage,
  AsyncResource,
  createHook: () => hook,
  executionAsyncId: () => 1,
  executionAsyncResource: () => ({}),
  triggerAsyncId: () => 0,
  asyncWrapProviders: Object.freeze({}),
};
