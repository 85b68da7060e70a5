// Keeps one step of a case from waiting forever. For run-case only.

/** A step took longer than it may. */
export class TooLate extends Error {
  override readonly name = 'TooLate';
}

/** The promise's outcome, or a TooLate after so many milliseconds. */
export async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TooLate(`Nothing came within ${milliseconds} ms.`)), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
