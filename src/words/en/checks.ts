// The Checks tool: tasks, what a failed check tells, hints, and what follows when all is done.
import { number } from '../format.ts';

export const cancel = 'Cancel';
export const checkMyWork = 'Check my work';
export const checking = 'Checking your program…';
export const everyTaskDone = 'Every task is done.';
export const learned = 'What you have learned';
export const serverShows = 'What your server shows';
export const solutionOnTheWay =
  'You looked at our solution on the way. To make it yours, reset, and write it once more without.';
export const goOnTo = (title: string) => `Go on to ${title}`;
export const compareWithOurs = 'Compare with our solution';
export const compareFileWithOurs = (file: string) => `Compare ${file} with ours`;
export const showOursBeside = (file: string) => `Show our ${file} beside yours`;
export const showHint = 'Show a hint';
export const showHintOf = (hint: number, all: number) => `Show hint ${hint} of ${all}`;
export const hintsLabel = 'Hints';
export const weSent = 'We sent';
export const weExpected = 'We expected';
export const weGot = 'We got';
export const showInRequests = 'Show in Requests';
export const toDo = 'to do';
export const notYet = 'not yet';
export const notRunYet = 'not run yet';
export const checkedLater = 'It is checked as soon as the tasks that it builds on are done.';
export const noAttempt = 'This does not count as an attempt.';
export const bytesOf = (bytes: number, type: string) => `<${number(bytes)} bytes of ${type}>`;
export const bytesInAll = (bytes: number) => `${number(bytes)} bytes in all`;
export const notStarted = 'Your program did not start.';
export const changedSince = 'Your code has changed since: check again.';
export const doneOf = (done: number, all: number) => `${done} of ${all} done.`;
export const solvedBefore = 'You have solved this exercise before.';
export const solvedAfterLook = 'You have solved this exercise before, after a look at our solution.';
export const untilTrue = 'Change the code until all of this is true.';
export const nowYourOwn = 'You have looked at our solution: now write your own.';
export const waiting = 'waiting';
export const done = 'done';
export const lookAt = <Part>(place: Part) => ['Look at ', place];
