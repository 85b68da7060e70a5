// Two versions of a file side by side.

export const same = 'There is no difference in this file.';
export const label = (before: string, after: string) => `${before} and ${after}`;
export const file = 'File';
export const changed = 'changed';
export const removed = 'removed';
export const added = 'added';
