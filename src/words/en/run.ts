// The row over the code, what is spoken about runs and checks, and what went wrong.

export const notStarted = (reason: string) => `Your program did not start. ${reason}`;
export const allDone = 'Every task is done.';
export const firstFailed = (task: string, reason: string) => `Not yet: ${task}. ${reason}`;
export const someDone = (done: number, all: number, failed: string) =>
  `${done} of ${all} tasks done.${failed}`;
export const pressRun = 'Press Run. The page that your server answers with appears here.';
export const wentWrong = 'What went wrong';
export const close = 'Close';
export const run = 'Run';
export const stop = 'Stop';
export const more = 'More';
