// Takes away what a worker has and Node has not, so that a program finds the globals it would find in Node,
// and none that lead to the page or to stored data. For the worker.
import { nodeGlobals } from './node-globals.ts';

/** Called once, after the Node runtime has put its own globals in place, and before any program code. */
export function removeBrowserGlobals(): void {
  for (
    let holder: object | null = globalThis;
    holder;
    holder = Object.getPrototypeOf(holder) as object | null
  ) {
    if (holder === Object.prototype || holder === EventTarget.prototype) break;
    for (const name of Object.getOwnPropertyNames(holder)) {
      if (name !== 'constructor' && !nodeGlobals.has(name) && !name.startsWith('__roundtrip'))
        remove(holder, name);
    }
  }
  removeNewerNames();
  // These come from EventTarget, whose own instances keep them.
  for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent']) shadow(name);
}

/** What browsers newer than Node 24 know of the language. */
function removeNewerNames(): void {
  const newer: [holder: unknown, names: string][] = [
    [Math, 'sumPrecise'],
    [(globalThis as { Iterator?: unknown }).Iterator ?? {}, 'concat zip zipKeyed'],
    [Map.prototype, 'getOrInsert getOrInsertComputed'],
    [WeakMap.prototype, 'getOrInsert getOrInsertComputed'],
    [Uint8Array, 'fromBase64 fromHex'],
    [Uint8Array.prototype, 'toBase64 toHex setFromBase64 setFromHex'],
  ];
  for (const [holder, names] of newer) {
    for (const name of names.split(' ')) Reflect.deleteProperty(holder as object, name);
  }
}

function remove(holder: object, name: string): void {
  if (!Reflect.deleteProperty(holder, name)) shadow(name);
}

function shadow(name: string): void {
  Reflect.defineProperty(globalThis, name, {
    value: undefined,
    writable: true,
    configurable: true,
    enumerable: false,
  });
}
