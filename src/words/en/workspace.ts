// What the whole workspace shares: the state of the program, what went wrong, notices.
import { counted } from '../format.ts';

export const instead = (why: string) =>
  `${why} Your programs run in the embedded engine instead; your code is the same in both.`;
export const containerNotStarted = 'WebContainer could not be started.';
export const close = 'Close';
export const place = (file: string, line: number) => `${file}, line ${line}`;
export const unresponsive = 'Your program stopped answering, so it was ended.';
export const unresponsiveNext = 'Look for a loop that never finishes, then run again.';
export const outOfMemory = 'Your program used more memory than a browser tab can give, so it was ended.';
export const outOfMemoryNext = 'Look for an array or a string that grows without end, then run again.';
export const crashedSaid = 'Your program crashed.';
export const crashedNext = 'Read the last lines in the console, then run again.';
export const exitNext = 'Look for a call of process.exit, or read the console.';
export const goToLine = 'Go to the line, mend it, then run again.';
export const readConsole = 'Read the console, then run again.';
export const courseFault =
  'The workspace could not run your program. This is a fault of the course, not of your code.';
export const courseFaultNext = 'Reload the page and run again. Your code is kept.';
export const openElsewhere =
  'This exercise is open in another tab. What you change here is not saved: close the other tab, then reload this one.';
export const changesNotSaved =
  'Your changes are not saved, because a part of the course could not be fetched. Check your connection, then change something to try again.';
export const undo = 'Undo';
export const notRunning = 'Not running';
export const starting = 'Starting…';
export const listening = (port: number) => `Listening on port ${port}`;
export const finished = 'Finished';
export const crashed = 'Crashed';
export const stopped = 'Stopped';
export const notResponding = 'Not responding';
export const checking = 'Checking…';
export const ended = (status: string) => `Program ended: ${status.toLowerCase()}.`;
export const nobodysCookies = 'nobody’s cookies';
export const backToStarter = 'Your files are back to the starter.';
export const lessonWidth = 'Width of the lesson text';
export const codeHeight = 'Height of the code';
export const previewWidth = 'Width of the preview';
export const visitor = (visitor: number) => `visitor ${visitor}`;
export const page = 'page';
export const linesLeftOut = (count: number) => `${counted(count, { one: 'line', other: 'lines' })} left out`;
export const endedWithCode = (code: number | null | undefined) =>
  `Your program ended with exit code ${code ?? 'unknown'}.`;
export const stoppedWith = (error: string, place: string | undefined) =>
  `Your program stopped with ${/^[AEIOU]/i.test(error) ? 'an' : 'a'} ${error}${place === undefined ? '' : ` in ${place}`}.`;
export const unreachable =
  'The editor and its tools could not be fetched. Check your connection, then press the button again.';
export const watchNotFetched =
  'The code in this link could not be shown, because a part of the course could not be fetched. Check your connection, then reload the page.';
