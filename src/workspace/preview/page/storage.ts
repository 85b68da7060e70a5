// `localStorage` and `sessionStorage` in a page of the preview. A sandbox has none: these hold what the course keeps for
// this visitor as long as the preview is open. Part of the page's script.
import type { PageConfig } from '../messages.ts';
import { sendToCourse } from './course.ts';
import * as words from '../../../words/en/page.ts';

/** Characters of keys and values together, as browsers allow. */
const QUOTA = 5_000_000;

/** Replaces both, which throw in a sandbox. */
export function installStorage(config: PageConfig): void {
  define('localStorage', createStorage('local', config.localStorage));
  define('sessionStorage', createStorage('session', config.sessionStorage));
}

function define(name: string, storage: Storage): void {
  Object.defineProperty(window, name, { configurable: true, enumerable: true, get: () => storage });
}

function createStorage(area: 'local' | 'session', kept: Record<string, string>): Storage {
  const items = new Map(Object.entries(kept));
  const set = (name: unknown, given: unknown): void => {
    const key = String(name);
    const value = String(given);
    const size = [...items].reduce((total, [one, other]) => total + one.length + other.length, 0);
    if (size + key.length + value.length > QUOTA) {
      throw new DOMException(words.storageFull, 'QuotaExceededError');
    }
    items.set(key, value);
    sendToCourse({ type: 'storage', area, key, value });
  };
  const remove = (name: unknown): void => {
    const key = String(name);
    if (items.delete(key)) sendToCourse({ type: 'storage', area, key });
  };
  const methods: Omit<Storage, 'length'> = {
    getItem: (key: string) => items.get(String(key)) ?? null,
    setItem: set,
    removeItem: remove,
    key: (index: number) => [...items.keys()][index] ?? null,
    clear() {
      items.clear();
      sendToCourse({ type: 'storage', area });
    },
  };
  const target = Object.create(Storage.prototype) as Storage;
  // Items are also properties: `localStorage.theme = 'dark'`.
  return new Proxy(target, {
    get(_target, key) {
      if (key === 'length') return items.size;
      if (typeof key === 'symbol') return Reflect.get(target, key) as unknown;
      return key in methods ? methods[key] : items.get(key);
    },
    set(_target, key, value) {
      set(key, value);
      return true;
    },
    deleteProperty(_target, key) {
      remove(key);
      return true;
    },
    has: (_target, key) => items.has(String(key)) || key in methods,
    ownKeys: () => [...items.keys()],
    getOwnPropertyDescriptor(_target, key) {
      const value = items.get(String(key));
      return value === undefined
        ? undefined
        : { value, writable: true, enumerable: true, configurable: true };
    },
  });
}
