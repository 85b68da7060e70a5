// The page that tells what was passed, to print.
import { number } from '../format.ts';

export const looking = 'Looking for what you did…';
export const summaryPassed = (passed: number, all: number, course: string, first: string, last: string) =>
  `passed ${number(passed)} of the ${number(all)} exercises of ${course}, between ${first} and ${last}. Each is a working web server that was graded by what it answers.`;
export const nothingPassed = 'No exercise is passed yet. Pass one, and it stands here.';
export const yourName = 'Your name';
export const byOwnBrowser = 'Kept and printed by the learner’s own browser; nobody has confirmed it.';
export const print = 'Print';
