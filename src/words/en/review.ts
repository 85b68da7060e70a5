// The review page: missed questions asked again.

export const looking = 'Looking for what is due…';
export const notFetched = 'The questions could not be fetched. What is due stays due; check your connection.';
export const tryAgain = 'Try again';
export const itemOf = (item: number, all: number) => `${item} of ${all}`;
export const allForNow = 'That was all for now.';
export const goOn = (more: number) => `Go on with ${more} more`;
export const skip = 'Skip these for now';
export const nothingMissed =
  'Nothing is waiting. Questions that you miss in a lesson come back here after a day, three days and a week.';
export const nothingDue = (day: string) => `Nothing is due today. The next question comes back on ${day}.`;
