// One tab at a time edits an exercise: a Web Lock says which. Imported by the progress store only.

export interface Claim {
  /** False when another tab has the exercise: then this tab should say so, and not save over its work. */
  held: boolean;
  /** Gives the exercise back; closing the tab does so too. */
  release(): void;
}

/** A page that is being reloaded lets go of its lock only once the new one is there, in milliseconds at most. */
const patience = 1_000;

/** Takes the exercise if it is free, or gets free within a second. Where the browser has no locks, every tab gets it. */
export function claimExercise(exercise: string): Promise<Claim> {
  const locks = typeof navigator === 'undefined' ? undefined : navigator.locks;
  if (!locks) return Promise.resolve({ held: true, release: () => {} });
  return new Promise((resolve) => {
    const claimed = locks.request(
      `roundtrip:exercise:${exercise}`,
      { signal: AbortSignal.timeout(patience) },
      () => {
        // The lock is held until this promise settles.
        return new Promise<void>((release) => resolve({ held: true, release }));
      },
    );
    // Other than by the clock, locks are refused in some private modes; editing must go on there.
    claimed.catch((error: unknown) => {
      const isTaken = error instanceof DOMException && error.name === 'TimeoutError';
      resolve({ held: !isTaken, release: () => {} });
    });
  });
}
