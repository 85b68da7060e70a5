// What went wrong with the home page's small server.

export const stoppedIn = (file: string, line: number) => ` (${file}, line ${line})`;
export const stopped = (reason: string, place: string) =>
  `The program stopped: ${reason}${place}. Mend the line, then send again.`;
export const noAnswer = 'The program did not answer. Change it, then send again.';
