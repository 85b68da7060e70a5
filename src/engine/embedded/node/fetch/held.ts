// Reading a body goes on inside the browser, where nothing else would keep the program alive.
import { hold } from '../event-loop.ts';

/** The same promise; the program lives until it has settled. */
export function held<T>(promise: Promise<T>): Promise<T> {
  const release = hold();
  promise.then(release, release);
  return promise;
}
