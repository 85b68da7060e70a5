// Quizzes: answering, and what came of it.

export const yes = 'Yes.';
export const notQuite = 'Not quite.';
export const check = 'Check';
export const tryAgain = 'Try again';
export const code = 'Code';
export const weSend = 'We send';
export const weSendInTurn = 'We send, one after the other';
export const blank = 'The blank';
export const running = 'Running…';
export const lookAround = 'Look at what stands before and after the blank.';
export const rightBefore = 'Right: ';
export const wrongBefore = 'Wrong: ';
export const movedTo = (line: number, all: number) => `Line ${line} of ${all}.`;
export const leftOutSaid = 'Left out.';
export const takenBack = 'Taken back, as the last line.';
export const up = (line: number) => `Up: line ${line}`;
export const down = (line: number) => `Down: line ${line}`;
export const leaveOut = (line: number) => `Leave out line ${line}`;
export const leftOut = 'Left out';
export const takeBack = 'Take back:';
export const notBelonging = (why: string) => `A line does not belong. ${why}`;
export const almostInOrder =
  'The right lines are there, or one too few; look at what each one needs before it can work.';
export const choose = 'Choose…';
export const notThereBefore = 'Not there: ';
export const placedRight = (right: number, all: number) => `${right} of ${all} are where they belong.`;
export const findMistake = 'Find the mistake';
export const putInOrder = 'Put in order';
export const fillBlank = 'Fill the blank';
export const followTrace = 'Follow the trace';
export const itemOf = (item: number, all: number) => `${item} of ${all}`;
export const allRight = (right: number) => `All ${right} right at the first try.`;
export const someRight = (right: number, all: number) =>
  `${right} of ${all} right at the first try. The others come back in your review.`;
export const line = (line: number) => `Line ${line}`;
