// What the editor tells the status bar.

export interface EditorStatus {
  /** Monaco has taken the static code's place. */
  ready: boolean;
  /** Monaco could not be fetched. */
  failed: boolean;
  /** The caret, counted from 1. */
  caret?: { line: number; column: number };
  /** The next Tab leaves the editor. */
  leaving: boolean;
}

export const initialEditorStatus: EditorStatus = { ready: false, failed: false, leaving: false };
