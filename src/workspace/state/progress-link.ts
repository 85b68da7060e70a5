// The way to the progress layer: opened when there is something to load or to keep, once, and tried again after a failed
// fetch. Imported by saved-progress.ts.
import { signal, type ReadonlySignal } from '@preact/signals';
import type { ProgressStore } from '../../progress/progress-store.ts';
import * as words from '../../words/en/workspace.ts';

export interface ProgressLink {
  /** Texts that the learner must see, such as why nothing can be kept. */
  readonly notices: ReadonlySignal<readonly string[]>;
  /** Some saved work could not be read and was set aside. */
  readonly hasSetAside: ReadonlySignal<boolean>;
  /** The store, opened if need be. Rejects when its code cannot be fetched. */
  store(): Promise<ProgressStore>;
  /** The store, if it is open. */
  opened(): ProgressStore | undefined;
}

interface ProgressLinkOptions {
  open: () => Promise<ProgressStore>;
  /** Takes over what a store that has just been opened holds. */
  take: (store: ProgressStore) => Promise<void>;
  /** Another tab has the exercise. */
  isElsewhere: () => boolean;
}

const openedElsewhere = words.openElsewhere;
const unreachable = words.changesNotSaved;

/** Nothing is opened yet. */
export function createProgressLink({ open, take, isElsewhere }: ProgressLinkOptions): ProgressLink {
  const notices = signal<readonly string[]>([]);
  const hasSetAside = signal(false);
  let opening: Promise<ProgressStore> | undefined;
  let opened: ProgressStore | undefined;

  function showStorage({ storage, notices: own }: ProgressStore): void {
    notices.value = [
      ...(isElsewhere() ? [openedElsewhere] : []),
      ...(storage.kind === 'memory' ? [storage.reason] : []),
      ...own,
    ];
    hasSetAside.value = own.length > 0;
  }

  async function load(): Promise<ProgressStore> {
    const store = await open();
    await take(store);
    opened = store;
    showStorage(store);
    store.subscribe(() => showStorage(store));
    return store;
  }

  return {
    notices,
    hasSetAside,
    opened: () => opened,
    store() {
      if (!opening) {
        const attempt = load();
        opening = attempt;
        attempt.catch(() => {
          opening = undefined;
          notices.value = [unreachable];
        });
      }
      return opening;
    },
  };
}
