// Node's words for what an AbortController or an AbortSignal gives as its reason.
import { native } from './natives.ts';

const { abort } = AbortController.prototype;
const { abort: aborted } = AbortSignal;

/** Puts the words in place, for the whole worker. */
export function installAbortReasons(): void {
  Object.assign(AbortController.prototype, {
    abort(this: AbortController, reason: unknown = abortError()) {
      abort.call(this, reason);
    },
  });
  hide(AbortController.prototype, 'abort');
  Object.assign(AbortSignal, {
    abort: (reason: unknown = abortError()) => aborted.call(AbortSignal, reason),
    timeout(delay: number) {
      const controller = new AbortController();
      const message = 'The operation was aborted due to timeout';
      native.setTimeout(() => controller.abort(new DOMException(message, 'TimeoutError')), delay);
      return controller.signal;
    },
  });
  hide(AbortSignal, 'abort');
  hide(AbortSignal, 'timeout');
}

function abortError(): DOMException {
  return new DOMException('This operation was aborted', 'AbortError');
}

function hide(holder: object, name: string): void {
  Object.defineProperty(holder, name, { enumerable: false });
}
