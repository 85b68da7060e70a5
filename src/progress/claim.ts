// One tab at a time edits an exercise: a Web Lock says which. Imported by the progress store only.

export interface Claim {
  /** False when another tab has the exercise: then this tab should say so, and not save over its work. */
  held: boolean;
  /** Gives the exercise back; closing the tab does so too. */
  release(): void;
}

/** Takes the exercise if it is free. Where the browser has no locks, every tab gets it. */
export function claimExercise(exercise: string): Promise<Claim> {
  const locks = typeof navigator === 'undefined' ? undefined : navigator.locks;
  if (!locks) return Promise.resolve({ held: true, release: () => {} });
  return new Promise((resolve) => {
    const claimed = locks.request(`roundtrip:exercise:${exercise}`, { ifAvailable: true }, (lock) => {
      if (!lock) {
        resolve({ held: false, release: () => {} });
        return undefined;
      }
      // The lock is held until this promise settles.
      return new Promise<void>((release) => resolve({ held: true, release }));
    });
    // Locks are refused in some private modes; editing must go on there.
    claimed.catch(() => resolve({ held: true, release: () => {} }));
  });
}
