// The progress page, with export, import and erasing.
import { number } from '../format.ts';

export const nothingToExport = 'There is nothing to export yet.';
export const notImported = (exercises: string) =>
  `Not imported, because another tab has it open: ${exercises}. Close that tab, then import again.`;
export const erased = 'Everything was erased from this browser.';
export const filesTitle = 'Take it with you';
export const filesIntroduction =
  'Your work lives in this browser only. A file brings it to another one, or keeps it safe.';
export const exportAll = 'Export everything';
export const importFile = 'Import a file';
export const eraseAll = 'Erase everything';
export const importIt = 'Import';
export const nothingReplaced = 'Nothing of yours is replaced.';
export const replaced = (exercises: string) =>
  `Your files of ${exercises} are replaced; a copy of them stays in that exercise’s history.`;
export const leaveIt = 'Leave it';
export const eraseLabel = 'Erase';
export const eraseWarning =
  'This erases your code, your results and your history in this browser. It cannot be taken back; export first what you may want.';
export const eraseConfirm = 'Erase it all';
export const keepIt = 'Keep it';
export const notRead =
  'Your progress could not be read, because a part of the course could not be fetched. Check your connection, then reload this page.';
export const looking = 'Looking for what you did…';
export const printSummary = 'Print a summary';
export const exercise = 'Exercise';
export const state = 'State';
export const checked = 'Checked';
export const hints = 'Hints';
export const solutionSeen = ', solution seen';
export const passedMark = '✓ passed';
export const savedAsFile = (exercises: number) =>
  exercises === 1 ? 'One exercise saved as a file.' : `${number(exercises)} exercises saved as a file.`;
export const fileHolds = (exercises: number) =>
  exercises === 1 ? 'The file holds one exercise.' : `The file holds ${number(exercises)} exercises.`;
export const passedOf = (passed: number, all: number) =>
  `${number(passed)} of ${number(all)} exercises passed.`;
export const reviewsWait = (questions: number) => `${number(questions)} questions wait for a review.`;
export const begun = 'begun';
export const timesChecked = (count: number) => (count === 1 ? 'once' : `${number(count)} times`);
export const imported = (exercises: number) =>
  exercises === 1 ? 'One exercise imported.' : `${number(exercises)} exercises imported.`;
