// `WebSocket` as a program meets it: it keeps the program alive until it is closed, as in Node, and its error event says
// why nothing can be reached. For `globals.ts`.
import { hostNotFound } from './errors.ts';
import { hold } from './event-loop.ts';

const { addEventListener } = EventTarget.prototype;

/** The browser's class with that added. No connection opens, since an engine has no network: `error` comes, then `close`. */
export function webSocketClass(Native: typeof WebSocket): typeof WebSocket {
  const Held = new Proxy(Native, {
    construct(target, args, newTarget) {
      const socket = Reflect.construct(target, args, newTarget) as WebSocket;
      addEventListener.call(socket, 'error', explain);
      addEventListener.call(socket, 'close', hold());
      return socket;
    },
  });
  Object.defineProperty(Native.prototype, 'constructor', {
    value: Held,
    writable: true,
    configurable: true,
  });
  return Held;
}

function explain(event: Event): void {
  const error = hostNotFound(new URL((event.target as WebSocket).url).hostname);
  Object.defineProperties(event, { error: { value: error }, message: { value: error.message } });
}
