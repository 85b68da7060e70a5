// `node:fs` over memfs. Callbacks run as tasks and keep the program alive until they have been called.
import { bindContext } from '../async-context.ts';
import { hold, postTask } from '../event-loop.ts';
import { invalidArgType } from '../errors.ts';
import { checkArguments, completeFileHandle, correctError, correctResult } from './corrections.ts';
import { pathCount, toPath } from './paths.ts';
import { fileSystem } from './file-system.ts';

type AnyFunction = (...args: unknown[]) => unknown;
type Module = Record<string, unknown>;

/** Makes the module; `promises` is `node:fs/promises`. */
export function makeFs(): Module & { promises: Module } {
  const base = fileSystem().fs as unknown as Record<string, unknown>;
  const module: Module = {};
  for (const [name, value] of Object.entries(base)) {
    if (name.startsWith('_') || typeof value !== 'function') module[name] = value;
    else module[name] = /^[A-Z]/.test(name) ? value : wrap(name, value as AnyFunction, `${name}Sync` in base);
  }
  // Their own names fell to minification.
  for (const name of ['Dirent', 'ReadStream', 'Stats', 'StatFs', 'WriteStream']) {
    if (base[name]) Object.defineProperty(base[name], 'name', { value: name, configurable: true });
  }
  const promises: Module = { constants: base['constants'] };
  const basePromises = base['promises'] as Record<string, unknown>;
  for (const name of methodNames(basePromises)) {
    const method = basePromises[name];
    if (typeof method === 'function')
      promises[name] = wrapPromise(name, method.bind(basePromises) as AnyFunction);
  }
  return Object.assign(module, { promises, exists: existsWithCallback(base) });
}

function wrap(name: string, method: AnyFunction, hasCallback: boolean): AnyFunction {
  const withPath = (args: unknown[]) =>
    args.map((arg, index) => (index < pathCount(name) ? toPath(arg) : arg));
  const call = (args: unknown[]): unknown => {
    checkArguments(name, args);
    try {
      return correctResult(name, args, method(...withPath(args)));
    } catch (error) {
      throw correctError(name, args, error);
    }
  };
  if (!hasCallback) return (...args) => call(args);
  return (...args) => {
    const callback = args.at(-1);
    if (typeof callback !== 'function') throw invalidArgType('cb', 'function', undefined);
    checkArguments(name, args);
    const own = args.slice(0, -1);
    const done = asTask((error, ...results) => {
      const corrected = results.map((result) => correctResult(name, own, result));
      return (callback as AnyFunction)(correctError(name, own, error), ...corrected);
    });
    return method(...withPath(own), done);
  };
}

function asTask(callback: AnyFunction): AnyFunction {
  const release = hold();
  const bound = bindContext(callback);
  return (...results) => {
    postTask(() => {
      release();
      bound(...results);
    });
  };
}

function wrapPromise(name: string, method: AnyFunction): AnyFunction {
  return (...args) => attempt(name, method, args);
}

async function attempt(name: string, method: AnyFunction, args: unknown[]): Promise<unknown> {
  checkArguments(name, args);
  const release = hold();
  try {
    const first = pathCount(name) > 1 ? [toPath(args[0]), toPath(args[1])] : [toPath(args[0])];
    const result: unknown = await method(...first, ...args.slice(first.length));
    return completeFileHandle(correctResult(name, args, result));
  } catch (error) {
    const corrected = correctError(name, args, error);
    // Made deep inside memfs; from here on the trace leads to the `await` in the program.
    if (corrected instanceof Error) Error.captureStackTrace?.(corrected, attempt);
    throw corrected;
  } finally {
    release();
  }
}

function existsWithCallback(base: Module) {
  const existsSync = base['existsSync'] as (path: unknown) => boolean;
  return (path: unknown, callback: (exists: boolean) => void) => {
    asTask(callback as AnyFunction)(existsSync(toPath(path)));
  };
}

function methodNames(object: object): string[] {
  const own = Object.getOwnPropertyNames(object);
  const inherited = Object.getOwnPropertyNames(Object.getPrototypeOf(object) ?? {});
  return [...new Set([...own, ...inherited])].filter(
    (name) => name !== 'constructor' && !name.startsWith('_'),
  );
}
