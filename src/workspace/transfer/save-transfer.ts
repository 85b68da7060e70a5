// Files that carry progress out of the browser. Loaded when a learner asks for one.
import { toBytes } from '../../lib/bytes.ts';
import type { ProgressStore } from '../../progress/progress-store.ts';
import { writeTransfer } from '../../progress/transfer.ts';
import { saveFile } from '../preview/save-file.ts';

/** Saves the work on one exercise, or on all without `exercise`. Resolves to how many exercises are in the file. */
export async function downloadProgress(store: ProgressStore, exercise?: string): Promise<number> {
  const all = await store.all();
  const wanted = exercise === undefined ? all : all.filter((record) => record.exercise === exercise);
  if (wanted.length === 0) return 0;
  const reviews = exercise === undefined ? await store.reviews() : [];
  const name = exercise === undefined ? 'roundtrip-progress' : `roundtrip-${exercise}`;
  saveFile(`${name}-${today()}.json`, toBytes(writeTransfer({ exercises: wanted, reviews }, Date.now())));
  return wanted.length;
}

/** Saves what could not be read, just as it was found, for a person to look at. */
export async function downloadSetAside(store: ProgressStore): Promise<void> {
  const found = JSON.stringify(await store.setAside(), null, 2);
  saveFile(`roundtrip-set-aside-${today()}.json`, toBytes(`${found}\n`));
}

/** `2030-03-03`, in the learner's own time. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
