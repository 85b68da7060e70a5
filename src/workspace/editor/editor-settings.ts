// How a learner wants the editor, remembered for every exercise. Imported by the workspace.
import { signal, type ReadonlySignal } from '@preact/signals';
import { keepSetting, recallSetting } from '../state/settings.ts';
import { fontSize } from './code-metrics.ts';

/** A choice between on and off. */
export interface Switch {
  readonly on: ReadonlySignal<boolean>;
  set(on: boolean): void;
}

/** Whether the files are listed beside the code; `auto`: where there is room and there are many. */
export type FilesColumn = 'auto' | 'open' | 'closed';

export interface EditorSettings {
  formatOnSave: Switch;
  wordWrap: Switch;
  screenReader: Switch;
  /** Size of the code, in pixels. */
  readonly codeSize: ReadonlySignal<number>;
  /** Makes the code larger or smaller by steps; 0 goes back to the size of a first visit. */
  zoom(steps: number): void;
  readonly filesColumn: ReadonlySignal<FilesColumn>;
  showFiles(state: FilesColumn): void;
  /** Takes over what was set in earlier visits. */
  recall(): void;
}

const smallest = 10;
const largest = 32;
const step = 2;

/** As on a first visit: nothing is read before `recall`. */
export function createEditorSettings(): EditorSettings {
  const formatOnSave = createSwitch('format-on-save', true);
  const wordWrap = createSwitch('word-wrap', false);
  const screenReader = createSwitch('screen-reader', false);
  const codeSize = signal(fontSize);
  const filesColumn = signal<FilesColumn>('auto');
  return {
    formatOnSave,
    wordWrap,
    screenReader,
    codeSize,
    zoom(steps) {
      const wanted = steps === 0 ? fontSize : codeSize.value + steps * step;
      codeSize.value = Math.min(largest, Math.max(smallest, wanted));
      keepSetting('code-size', String(codeSize.value));
    },
    filesColumn,
    showFiles(state) {
      filesColumn.value = state;
      keepSetting('files', state);
    },
    recall() {
      for (const each of [formatOnSave, wordWrap, screenReader]) each.recall();
      const size = Number(recallSetting('code-size'));
      if (size >= smallest && size <= largest) codeSize.value = size;
      const files = recallSetting('files');
      if (files === 'open' || files === 'closed') filesColumn.value = files;
    },
  };
}

function createSwitch(name: string, initial: boolean): Switch & { recall(): void } {
  const on = signal(initial);
  return {
    on,
    set(next) {
      on.value = next;
      keepSetting(name, next ? 'on' : 'off');
    },
    recall() {
      const found = recallSetting(name);
      if (found) on.value = found === 'on';
    },
  };
}
