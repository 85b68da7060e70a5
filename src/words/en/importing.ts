// Why a file of progress cannot be imported.

export const importTooLarge = 'This file is too large to be an export of this course. Choose another file.';
export const importCutOff =
  'This file is not an export of this course, or it was cut off on its way. Export it again.';
export const importOfElse =
  'This file is not an export of this course. Choose the file that an export saved.';
export const importTooNew =
  'This file was exported by a newer version of the course. Reload this page to get that version, then import again.';
export const importDamaged = (place: string) =>
  `This file is damaged at “${place}”, so nothing was imported. Export it again.`;
export const importUnreadable = (exercise: string, reason: string) =>
  `The work on ${exercise} in this file cannot be read: ${reason}. Nothing was imported.`;
