// What the rest of the workspace may ask of the editor, whether it is there yet or not. Imported by the workspace.
import { signal, type ReadonlySignal } from '@preact/signals';

/** A place in the open file, counted from 1. */
export interface Caret {
  line: number;
  column: number;
}

/** One change of the text of a file that imports another. Offsets count UTF-16 units, in the text as it is. */
export interface ImportChange {
  path: string;
  start: number;
  length: number;
  text: string;
}

/** The part of the editor that others use. */
export interface LinkedEditor {
  /** Formats the open file. Code with a syntax error stays as it is. */
  format(): Promise<void>;
  caret(): Caret;
  /** What TypeScript would change in imports now that a file or folder has a new path. Rejects without its worker. */
  importsAfterRename(from: string, to: string): Promise<readonly ImportChange[]>;
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
  /** Waits for the editor, which is fetched for it. */
  importsAfterRename: LinkedEditor['importsAfterRename'];
}

export function createEditorLink(): EditorLink {
  const wanted = signal(false);
  let linked: LinkedEditor | undefined;
  let coming = Promise.withResolvers<LinkedEditor>();
  return {
    wanted,
    want() {
      wanted.value = true;
    },
    attach(editor) {
      linked = editor;
      if (editor) coming.resolve(editor);
      else coming = Promise.withResolvers();
    },
    format: async () => linked?.format(),
    caret: () => linked?.caret() ?? { line: 1, column: 1 },
    async importsAfterRename(from, to) {
      wanted.value = true;
      return (await coming.promise).importsAfterRename(from, to);
    },
  };
}
