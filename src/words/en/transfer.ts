// Export and import in the workspace's dialog.

export const nothingIn = 'This file holds no work.';
export const title = 'What this file would change';
export const exercise = 'Exercise';
export const files = 'Files';
export const passed = 'Passed';
export const notInFile = 'not in the file';
export const yes = 'yes';
export const keptInHistory = 'What is replaced stays in the history of that exercise.';
export const importIt = 'Import';
export const sameAsYours = 'the same as yours';
export const andMore = (paths: string, more: number) => `${paths} and ${more} more`;
export const brings = (list: string) => `brings ${list}`;
export const replaces = (list: string) => `replaces yours: ${list}`;
export const filesOfImport = 'Your files are those of the import now.';
export const oneImported = 'One exercise was imported.';
export const someImported = (count: number) => `${count} exercises were imported.`;
export const notImported = (done: string, exercises: string) =>
  `${done} Not imported, because it is open in another tab or shows shared code: ${exercises}. Close that first, then import again.`;
export const nothingToSave = 'There is nothing to save yet: change some code or check it first.';
export const savedOne = 'Saved the work on one exercise.';
export const savedSome = (count: number) => `Saved the work on ${count} exercises.`;
export const notDone =
  'That could not be done: the browser refused, or a part of the course could not be fetched. Try again.';
export const dialogTitle = 'Export and import';
export const exportTitle = 'Export';
export const introduction =
  'Your work is kept in this browser only. Save it as a file to have a copy, or to go on in another browser. The history of older versions is not in the file.';
export const exportExercise = 'Export this exercise';
export const exportPlayground = 'Export this playground';
export const exportAll = 'Export all progress';
export const importTitle = 'Import';
export const nothingChanges = 'Nothing changes before you have seen what would.';
export const fileLabel = 'File of an export';
