// The answer that an author has in the editor, with what they changed in it: kept over a reload, for this tab alone.
// Imported by the author's bar.
import type { FileTree } from '../../course/exercise.ts';

export interface ShownAnswer {
  /** `mistake/cold`. */
  key: string;
  /** As its folder has it. */
  base: FileTree;
  /** As it is in the editor. */
  files: FileTree;
}

const nameOf = (exercise: string) => `roundtrip:author:${exercise}`;

/** Forgets it when there is none. */
export function keepAnswer(exercise: string, shown: ShownAnswer | undefined): void {
  try {
    if (shown) sessionStorage.setItem(nameOf(exercise), JSON.stringify(shown));
    else sessionStorage.removeItem(nameOf(exercise));
  } catch {
    // Storage is blocked or full: after a reload the author's own work is shown.
  }
}

export function recallAnswer(exercise: string): ShownAnswer | undefined {
  try {
    const kept = sessionStorage.getItem(nameOf(exercise));
    return kept === null ? undefined : (JSON.parse(kept) as ShownAnswer);
  } catch {
    return undefined;
  }
}
