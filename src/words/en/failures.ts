// Why there is no page to show, and what to do next. Shown by the preview and the Requests tool.

export const bodyBrokeOff = 'The answer broke off before its end';
export const brokeOff = 'The server broke off in the middle of its answer';
export const endedFirst = 'The program ended before it could answer';
export const lastAnswer = (state: string) =>
  `${state}. You see the last answer; press Run to send requests again.`;
export const lastAnswerUntil = (state: string) =>
  `${state} You see the last answer until the program listens again.`;
export const neverEnded = 'The answer began and never ended';
export const noAnswerCame = 'No answer came';
export const noHttp = 'The answer is no HTTP response';
export const noReason = 'The request ended without an answer, and the engine gave no reason.';
export const notListening = 'Nothing is listening for requests';
export const notRunning = 'Your server is not running';
export const notRunningNext = 'Press Run. This page then loads by itself.';
export const notRunningWhy = (state: string) =>
  `No request was sent, because there is no program to answer it (${state.toLowerCase()}).`;
export const notShown = 'The answer could not be shown';
export const redirectCircle = 'The redirects go in a circle';
export const redirectNowhere = 'The redirect leads nowhere';
export const runAgainNext = 'Press Run to start the program again, then reload this page.';
export const tooLarge = 'The answer is too large to show';
export const triedToLeave = 'The page tried to leave';
export const triedToLeaveNext =
  'Use a link, a form or location.href to go to a path of your own server. Reload to see the page again.';
export const triedToLeaveWhy = (address: string) =>
  `A script or a frame of this page wanted to go to ${address}. The preview only reaches your own server, and follows scripts that assign to location by name.`;
export const unpackFailed = 'The answer could not be unpacked';
