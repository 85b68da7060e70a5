// What a check has begun and not yet awaited to its end. Imported by the check runner only.

export interface UnderWay {
  /** Follows a task that the check's author has to await; gives it back. */
  track<Result>(what: string, task: Promise<Result>): Promise<Result>;
  /** The author's mistake when something is still going on; undefined when nothing is. */
  mistake(): Error | undefined;
  /** Milliseconds in which at least one task was going on. */
  waitedMs(): number;
}

/** Starts with nothing under way. */
export function createUnderWay(): UnderWay {
  const tasks = new Map<Promise<unknown>, Error>();
  let waited = 0;
  let since = 0;

  return {
    track(what, task) {
      if (tasks.size === 0) since = performance.now();
      // Made here, where the trace still holds the author's line.
      tasks.set(task, new Error(`The check ended before ${what} was over: an “await” is missing`));
      const over = (): void => {
        tasks.delete(task);
        if (tasks.size === 0) waited += performance.now() - since;
      };
      // A rejection that nobody awaits must not end the process: `mistake` or the awaiting check tells of it.
      task.then(over, over);
      return task;
    },
    mistake: () => tasks.values().next().value,
    waitedMs: () => waited + (tasks.size === 0 ? 0 : performance.now() - since),
  };
}
