// `node:fs` over memfs. Callbacks run as tasks and keep the program alive until they have been called.
import { bindContext } from '../async-context.ts';
import { hold, postTask, runTask } from '../event-loop.ts';
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
  const promises: Module = { constants: base['constants'] };
  const basePromises = base['promises'] as Record<string, unknown>;
  for (const name of methodNames(basePromises)) {
    const method = basePromises[name];
    if (typeof method === 'function') promises[name] = wrapPromise(method.bind(basePromises) as AnyFunction);
  }
  return Object.assign(module, { promises, exists: existsWithCallback(base) });
}

function wrap(name: string, method: AnyFunction, hasCallback: boolean): AnyFunction {
  const withPath = (args: unknown[]) => args.map((arg, index) => (index < pathCount(name) ? toPath(arg) : arg));
  if (!hasCallback) return (...args) => method(...withPath(args));
  return (...args) => {
    const callback = args.at(-1);
    if (typeof callback !== 'function') return method(...withPath(args));
    return method(...withPath(args.slice(0, -1)), asTask(callback as AnyFunction));
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

function wrapPromise(method: AnyFunction): AnyFunction {
  return (...args) => {
    const release = hold();
    const result = Promise.resolve(method(toPath(args[0]), ...args.slice(1)));
    const settled = () => runTask(release);
    result.then(settled, settled);
    return result;
  };
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
  return [...new Set([...own, ...inherited])].filter((name) => name !== 'constructor' && !name.startsWith('_'));
}
