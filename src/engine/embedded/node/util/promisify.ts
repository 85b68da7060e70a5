// `util.promisify` and `util.callbackify`.
import { nodeError } from '../errors.ts';
import { nextTick } from '../event-loop.ts';
import { validateFunction } from '../validators.ts';

type AnyFunction = (...args: any[]) => any;

/** Where a function may keep its own promise form. */
const custom = Symbol.for('nodejs.util.promisify.custom');
/** Where Node's functions with several results name them. */
const customArguments = Symbol.for('nodejs.util.promisify.customArgs');

/** A function that returns a promise instead of taking a callback. */
export function promisify(original: AnyFunction): AnyFunction {
  validateFunction(original, 'original');
  const own: unknown = (original as unknown as Record<symbol, unknown>)[custom];
  if (own) {
    validateFunction(own, 'util.promisify.custom');
    return Object.defineProperty(own as AnyFunction, custom, { value: own, configurable: true });
  }
  const names = (original as unknown as Record<symbol, string[] | undefined>)[customArguments];
  const promised = function (this: unknown, ...args: unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      original.call(this, ...args, (error: unknown, ...values: unknown[]) => {
        if (error) reject(error as Error);
        else if (names && values.length > 1)
          resolve(Object.fromEntries(names.map((name, index) => [name, values[index]])));
        else resolve(values[0]);
      });
    });
  };
  Object.setPrototypeOf(promised, Object.getPrototypeOf(original) as object);
  Object.defineProperty(promised, custom, { value: promised, configurable: true });
  return Object.defineProperties(promised, Object.getOwnPropertyDescriptors(original)) as AnyFunction;
}
promisify.custom = custom;

/** A function that takes a callback instead of returning a promise. */
export function callbackify(original: AnyFunction): AnyFunction {
  validateFunction(original, 'original');
  const called = function (this: unknown, ...args: unknown[]): void {
    const callback = args.pop();
    validateFunction(callback, 'last argument');
    const done = callback as AnyFunction;
    (original.apply(this, args) as Promise<unknown>).then(
      (value) => nextTick(() => done.call(this, null, value)),
      (reason: unknown) => nextTick(() => done.call(this, reason ?? falsyReason(reason))),
    );
  };
  const { name, length } = Object.getOwnPropertyDescriptors(original);
  Object.defineProperties(called, {
    name: { ...name, value: `${original.name}Callbackified` },
    length: { ...length, value: original.length + 1 },
  });
  return called;
}

function falsyReason(reason: unknown): Error {
  const error = nodeError(Error, 'ERR_FALSY_VALUE_REJECTION', 'Promise was rejected with falsy value');
  return Object.assign(error, { reason });
}
