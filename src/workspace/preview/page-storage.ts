// What `localStorage` and `sessionStorage` of one visitor hold: in memory, until the visitor goes. Imported by the preview.
import type { PageMessage } from './messages.ts';

export interface PageStorage {
  read(area: 'local' | 'session'): Record<string, string>;
  change(message: Extract<PageMessage, { type: 'storage' }>): void;
  clear(): void;
}

/** Characters of keys and values together; a page refuses more by itself, unless it is hostile. */
const QUOTA = 5_000_000;

/** An empty storage. */
export function createPageStorage(): PageStorage {
  const areas = { local: new Map<string, string>(), session: new Map<string, string>() };
  return {
    read: (area) => Object.fromEntries(areas[area]),
    change({ area, key, value }) {
      const items = areas[area];
      if (key === undefined) items.clear();
      else if (value === undefined) items.delete(key);
      else {
        const used = [...items].reduce((total, [name, held]) => total + name.length + held.length, 0);
        if (used + key.length + value.length <= QUOTA) items.set(key, value);
      }
    },
    clear() {
      areas.local.clear();
      areas.session.clear();
    },
  };
}
