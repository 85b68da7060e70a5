// The history of files: when a version was kept, and why.
import { counted } from '../format.ts';

export const title = 'History of your files';
export const notRead =
  'The history could not be read, because a part of the course could not be fetched. Check your connection, then open it again.';
export const reading = 'Reading the history…';
export const nothingKept =
  'Nothing is kept yet. A version is kept at every check, every ten minutes of work, and before your files are replaced.';
export const versions = 'Versions, newest first';
export const restored = (time: string) => `Your files are as they were ${time}.`;
export const same = 'Your files are the same now as they were then.';
export const restore = 'Restore this version';
export const versionThen = (time: string) => `Then (${time})`;
export const now = 'Now';
export const whileWorking = 'While you worked';
export const beforeReset = 'Before a reset';
export const beforeSolution = 'Before our solution was used';
export const beforeRestore = 'Before another version was brought back';
export const beforeImport = 'Before an import';
export const beforeShared = 'Before shared code was used';
export const beforeEarlier = 'Before earlier code was brought along';
export const atCheck = 'At a check';
export const atCheckAllDone = 'At a check: every task done';
export const atCheckSomeDone = (done: number, all: number) => `At a check: ${done} of ${all} tasks done`;
export const justNow = 'just now';
export const minutesAgo = (minutes: number) => `${counted(minutes, { one: 'minute', other: 'minutes' })} ago`;
export const today = 'today';
export const yesterday = 'yesterday';
export const dayAt = (day: string, time: string) => `${day} at ${time}`;
export const day = (day: number, month: string, year?: number) =>
  `${day} ${month}${year === undefined ? '' : ` ${year}`}`;
