// Two saves of a file that come right after each other are one event of the watcher, and what the second one wrote would
// never be read. Imported by the dev server.
import { stat } from 'node:fs/promises';
import type { EventEmitter } from 'node:events';

/** Milliseconds after which the watcher hears of a file again. */
const deafness = 150;

/** Emits `change` once more for a file that has been saved since the last event. `isMeant` says for which files. */
export function tellMissedChanges(
  watcher: Pick<EventEmitter, 'on' | 'emit'>,
  isMeant: (path: string) => boolean,
): void {
  for (const event of ['add', 'change'])
    watcher.on(event, (path: string) => {
      if (!isMeant(path)) return;
      void (async () => {
        const heard = await timeOf(path);
        await new Promise((resolve) => setTimeout(resolve, deafness));
        const now = await timeOf(path);
        if (now !== undefined && now !== heard) watcher.emit('change', path);
      })();
    });
}

/** When it was saved last; undefined for a file that is gone. */
async function timeOf(path: string): Promise<bigint | undefined> {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  return found?.mtimeNs;
}
