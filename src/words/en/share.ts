// Sharing code by a link, and opening such a link.
import { number } from '../format.ts';

export const sharedHint = 'This is shared code. It runs only when you press Run. Your own work is kept.';
export const keepMine = 'Keep mine';
export const useIt = 'Use it as my work';
export const isYours = 'The shared code is your work now.';
export const cannotBeShown = (why: string) =>
  `The code in this link cannot be shown: ${why}. Your own work is as it was.`;
export const otherExercise = 'it was made for another exercise';
export const title = 'Share a link to this code';
export const tooLarge = (length: number, most: number) =>
  `Your code is too large for a link: it would have ${number(length)} characters, and many programs cut off addresses longer than ${number(most)}. Share it as a zip instead.`;
export const download = 'Download as a zip';
export const introduction =
  'Whoever opens this link sees your code as it is now. It is in the link itself: nothing is sent to a server, and later changes of yours are not in it.';
export const link = 'Link';
export const copy = 'Copy';
export const copied = 'Copied.';
export const copyNotAllowed = 'The browser does not let the page copy. The link is selected: copy it.';
export const tooLong = 'it is longer than any link that the course makes';
export const newer = 'it was made by a newer version of the course; reload this page to get that version';
export const tooManyFiles = (most: number) => `it has more than ${most} files`;
export const outside = 'it has a file outside of the project';
export const cutOff = 'it was cut off or changed on its way; ask for the link again';
export const tooMuch = 'it holds more text than a small project has';
