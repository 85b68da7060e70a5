// `mock` of `node:test`: functions and methods that remember their calls.
import { unavailable } from '../errors.ts';
import { validateFunction } from '../validators.ts';

type AnyFunction = (this: unknown, ...args: unknown[]) => unknown;

/** One call of a mocked function. */
interface MockCall {
  arguments: unknown[];
  error: unknown;
  result: unknown;
  stack: Error;
  target: unknown;
  this: unknown;
}

/** What `mocked.mock` offers. */
class MockFunctionContext {
  #calls: MockCall[] = [];
  #implementation: AnyFunction;
  readonly #once = new Map<number, AnyFunction>();
  readonly #original: AnyFunction;
  readonly #undo: () => void;

  constructor(original: AnyFunction, implementation: AnyFunction, undo: () => void) {
    this.#original = original;
    this.#implementation = implementation;
    this.#undo = undo;
  }

  /** All calls so far, as a copy. */
  get calls(): MockCall[] {
    return [...this.#calls];
  }

  callCount(): number {
    return this.#calls.length;
  }

  mockImplementation(implementation: AnyFunction): void {
    validateFunction(implementation, 'implementation');
    this.#implementation = implementation;
  }

  /** For one call: the next, or the one with that number. */
  mockImplementationOnce(implementation: AnyFunction, onCall = this.#calls.length): void {
    validateFunction(implementation, 'implementation');
    this.#once.set(onCall, implementation);
  }

  resetCalls(): void {
    this.#calls = [];
  }

  restore(): void {
    this.#implementation = this.#original;
    this.#undo();
  }

  /** Calls the function on behalf of the mock, and writes the call down. */
  call(self: unknown, args: unknown[], target: AnyFunction | undefined): unknown {
    const number = this.#calls.length;
    const implementation = this.#once.get(number) ?? this.#implementation;
    this.#once.delete(number);
    const record = { arguments: args, error: undefined, result: undefined, stack: new Error(), target };
    const call: MockCall = { ...record, this: self };
    try {
      call.result = target
        ? Reflect.construct(implementation, args, target)
        : implementation.apply(self, args);
      return call.result;
    } catch (error) {
      call.error = error;
      throw error;
    } finally {
      this.#calls.push(call);
    }
  }
}

/** Makes mocks, and can undo them all. */
export class MockTracker {
  #contexts: MockFunctionContext[] = [];
  readonly timers = Object.fromEntries(
    ['enable', 'reset', 'tick', 'runAll', 'setTime'].map((name) => [
      name,
      () => {
        throw unavailable(`mock.timers.${name}`, 'Give the code under test a clock, or use short times.');
      },
    ]),
  );

  /** A function that does what `implementation` does, or else what `original` does. */
  fn(original: AnyFunction = function () {}, implementation: unknown = original): AnyFunction {
    const does = typeof implementation === 'function' ? (implementation as AnyFunction) : original;
    return this.#make(original, does, () => {});
  }

  /** Puts a mock in a method's place. */
  method(object: Record<PropertyKey, unknown>, name: PropertyKey, implementation?: unknown): AnyFunction {
    const original = object[name];
    validateFunction(original, 'methodName');
    const before = Object.getOwnPropertyDescriptor(object, name);
    const does = typeof implementation === 'function' ? implementation : original;
    const mocked = this.#make(original as AnyFunction, does as AnyFunction, () => {
      if (before) Object.defineProperty(object, name, before);
      else delete object[name];
    });
    Object.defineProperty(object, name, {
      value: mocked,
      writable: true,
      configurable: true,
      enumerable: true,
    });
    return mocked;
  }

  restoreAll(): void {
    for (const context of this.#contexts) context.restore();
  }

  reset(): void {
    this.restoreAll();
    this.#contexts = [];
  }

  #make(original: AnyFunction, implementation: AnyFunction, undo: () => void): AnyFunction {
    const context = new MockFunctionContext(original, implementation, undo);
    this.#contexts.push(context);
    return new Proxy(original, {
      apply: (_target, self, args) => context.call(self, args, undefined),
      construct: (_target, args, target) => context.call(undefined, args, target as AnyFunction) as object,
      get: (target, key, receiver): unknown =>
        key === 'mock' ? context : Reflect.get(target, key, receiver),
    });
  }
}
