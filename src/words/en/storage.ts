// The browser's storage: why nothing can be kept, why a record cannot be read.

export const workSetAside = (exercise: string, reason: string) =>
  `Your saved work on ${exercise} could not be read: ${reason}. It was set aside, not deleted, and the exercise starts afresh.`;
export const onlyInThisTab =
  'Your work lives only in this tab: copy what you want to keep before you close it.';
export const noStorage = (consequence: string) =>
  `This browser has no storage that the course can use. ${consequence}`;
export const newerElsewhere = (consequence: string) =>
  `A newer version of the course is open in another tab. ${consequence} Reload this page to go on with the newer version.`;
export const storageClosed = (consequence: string) =>
  `The browser closed the course's storage. ${consequence} Reload this page to try again.`;
export const storageFull = (consequence: string) =>
  `The browser's storage is full, so nothing more can be saved. ${consequence} Free some disk space or clear other sites' data, then reload.`;
export const savedByNewer = (consequence: string) =>
  `Your progress was saved by a newer version of the course than this page. ${consequence} Reload this page to get the newer version.`;
export const storageForbidden = (consequence: string) =>
  `This browser does not let the course store anything, as in private windows or with site data blocked. ${consequence} A normal window keeps it.`;
export const notSaved = (detail: string, consequence: string) =>
  `The browser could not save your progress${detail}. ${consequence} Reload this page to try again.`;
export const notInProject = 'not a path inside the project';
export const newerRecord = 'it was saved by a newer version of the course';
export const damagedRecord = (where: string) => `it is damaged${where}`;
export const otherExercise = (exercise: string) => `it belongs to the exercise ${exercise}`;
export const damagedAt = (place: string) => ` at ${place}`;
