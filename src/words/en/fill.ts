// What the answer in the blank of a quiz does when it is run.

export const shownPart = (part: string) => part.replace('type', 'content type');
export const fillGives = (what: string, shown: string) => `With that, the ${what} is \`${shown}\`.`;
export const fillStops = (reason: string) => `With that, the program stops: ${reason}`;
export const fillSilent = 'With that, nothing answers.';
export const notRun = (why: string) => `This could not be run: ${why} Check your connection, then try again.`;
export const engineNotFetched = 'The engine could not be fetched.';
export const missing = 'missing';
