// What the rest of the workspace may ask of the editor, whether it is there yet or not. Imported by the workspace.
import { signal, type ReadonlySignal } from '@preact/signals';

/** A place in the open file, counted from 1. */
export interface Caret {
  line: number;
  column: number;
}

/** The part of the editor that others use. */
export interface LinkedEditor {
  /** Formats the open file. Code with a syntax error stays as it is. */
  format(): Promise<void>;
  caret(): Caret;
}

export interface EditorLink {
  /** Somebody needs the editor, although the learner has not touched the code. */
  readonly wanted: ReadonlySignal<boolean>;
  want(): void;
  /** The editor has come; undefined when it goes. */
  attach(editor: LinkedEditor | undefined): void;
  /** Without an editor nothing was typed, so there is nothing to format. */
  format(): Promise<void>;
  /** The first place of the file, as long as there is no editor. */
  caret(): Caret;
}

export function createEditorLink(): EditorLink {
  const wanted = signal(false);
  let linked: LinkedEditor | undefined;
  return {
    wanted,
    want() {
      wanted.value = true;
    },
    attach(editor) {
      linked = editor;
    },
    format: async () => linked?.format(),
    caret: () => linked?.caret() ?? { line: 1, column: 1 },
  };
}
