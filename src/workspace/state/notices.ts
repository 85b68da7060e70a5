// What the learner must know or may take up, over the code: each a sentence or two, with buttons where there is a choice.
// Imported by the workspace.
import { signal, type ReadonlySignal } from '@preact/signals';
import * as words from '../../words/en/workspace.ts';

/** A text with what can be done about it. */
export interface Notice {
  /** A notice takes the place of one with the same id. */
  id: string;
  text: string;
  actions: readonly { title: string; run: () => void }[];
}

export interface NoticesStore {
  readonly list: ReadonlySignal<readonly Notice[]>;
  show(notice: Notice): void;
  /** Shows a text that only needs to be read. */
  tell(id: string, text: string): void;
  close(id: string): void;
}

/** A store without notices. */
export function createNoticesStore(): NoticesStore {
  const list = signal<readonly Notice[]>([]);
  const without = (id: string) => list.value.filter((notice) => notice.id !== id);

  function show(notice: Notice): void {
    list.value = [...without(notice.id), notice];
  }

  function close(id: string): void {
    list.value = without(id);
  }

  return {
    list,
    show,
    close,
    tell: (id, text) => show({ id, text, actions: [{ title: words.close, run: () => close(id) }] }),
  };
}
