// `MessagePort` with the methods of an EventEmitter, as Node's has them besides those of an EventTarget.
import { hold, runTask } from './event-loop.ts';

type Listener = (value: unknown) => void;
type Method = (this: MessagePort, type: string, listener: Listener) => MessagePort;

const handlers = new WeakMap<MessagePort, Map<Listener, (event: Event) => void>>();
const holds = new WeakMap<MessagePort, () => void>();

/** Adds the methods. A port with a listener for messages keeps the program alive until it is closed. */
export function installMessagePorts(): void {
  if ('on' in MessagePort.prototype) return;
  const { close } = MessagePort.prototype;
  const add = (port: MessagePort, type: string, listener: Listener, once: boolean) => {
    const handler = (event: Event) => {
      runTask(() => listener(type === 'message' ? (event as MessageEvent).data : event));
    };
    const own = handlers.get(port) ?? new Map();
    handlers.set(port, own.set(listener, handler));
    port.addEventListener(type, handler, { once });
    if (type !== 'message') return port;
    port.start();
    if (!holds.has(port)) holds.set(port, hold());
    return port;
  };
  const release = (port: MessagePort) => {
    holds.get(port)?.();
    holds.delete(port);
  };
  const on: Method = function (type, listener) {
    return add(this, type, listener, false);
  };
  const off: Method = function (type, listener) {
    const handler = handlers.get(this)?.get(listener);
    if (handler) this.removeEventListener(type, handler);
    return this;
  };
  const once: Method = function (type, listener) {
    return add(this, type, listener, true);
  };
  const methods = {
    on,
    addListener: on,
    once,
    off,
    removeListener: off,
    ref(this: MessagePort) {
      if (!holds.has(this)) holds.set(this, hold());
    },
    unref(this: MessagePort) {
      release(this);
    },
    close(this: MessagePort) {
      close.call(this);
      release(this);
    },
  };
  for (const [name, value] of Object.entries(methods)) {
    Object.defineProperty(MessagePort.prototype, name, { value, writable: true, configurable: true });
  }
}
