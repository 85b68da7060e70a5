// Edits written synchronously to localStorage while a page closes, when a database write might be cut off.
// Imported by the progress store only.
import { readUnsavedEdits, type UnsavedEdits } from './records.ts';

const keyOf = (exercise: string) => `roundtrip:unsaved:${exercise}`;

/** Does nothing where the browser refuses: the autosave a second earlier is then what is left. */
export function keepUnsavedEdits(exercise: string, unsaved: UnsavedEdits): void {
  try {
    localStorage.setItem(keyOf(exercise), JSON.stringify(unsaved));
  } catch {
    // Full, blocked or missing.
  }
}

/** What was kept for an exercise; undefined when there is nothing that can be read. */
export function findUnsavedEdits(exercise: string): UnsavedEdits | undefined {
  try {
    const text = localStorage.getItem(keyOf(exercise));
    return text === null ? undefined : readUnsavedEdits(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Forgets what was kept before `time`, milliseconds since 1970. Of two saves in one millisecond this is the later one. */
export function dropUnsavedEdits(exercise: string, time: number): void {
  const unsaved = findUnsavedEdits(exercise);
  if (unsaved && unsaved.editedAt >= time) return;
  try {
    localStorage.removeItem(keyOf(exercise));
  } catch {
    // Blocked or missing: then there is nothing to forget.
  }
}
