// A limit on how long a task may take. Imported by the runner only.

/** The task took too long. */
export class TimeLimit extends Error {
  override readonly name = 'TimeLimit';
}

/**
 * Runs a task that is told by a signal to stop: after `limitMs`, or when `outer` aborts. Does not wait for a task that
 * goes on regardless. Rejects with a TimeLimit, with the reason of `outer`, or with what the task rejects with.
 */
export async function withTimeLimit<Result>(
  task: (signal: AbortSignal) => Promise<Result>,
  limitMs: number,
  outer?: AbortSignal,
): Promise<Result> {
  const controller = new AbortController();
  const stopped = Promise.withResolvers<never>();
  const stop = (reason: unknown) => {
    stopped.reject(reason);
    controller.abort(reason);
  };
  const timer = setTimeout(() => stop(new TimeLimit('The time for this is over.')), limitMs);
  const onAbort = () => stop(outer?.reason);
  outer?.addEventListener('abort', onAbort);
  try {
    outer?.throwIfAborted();
    return await Promise.race([task(controller.signal), stopped.promise]);
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', onAbort);
  }
}
