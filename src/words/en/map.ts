// What scripts add to the course map: what is done, what is kept on the device.

export const fetching = 'Fetching…';
export const allKept = 'Every lesson is on this device now.';
export const someKept = (kept: number, all: number) =>
  `${kept} of ${all} pages are on this device. Check your connection, then try again.`;
export const allDone = 'Every lesson is done.';
export const someDone = (done: number, all: number) => `${done} of ${all} lessons done.`;
export const doneMark = '✓ done';
export const next = 'next';
