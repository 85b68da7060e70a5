// `WebSocket` where no connection can ever open: an engine has no network, and its servers speak HTTP only. It fails as
// Node's does when nobody answers: an `error` event that says why, then `close`, and the program lives until then.
// https://websockets.spec.whatwg.org/#the-websocket-interface
import { hostNotFound } from './errors.ts';
import { hold, postTask } from './event-loop.ts';

type Handler = ((event: Event) => void) | null;

const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])$/;
/** The connection ended without a closing handshake. */
const ABNORMAL_CLOSURE = 1006;
const states = { CONNECTING: 0, OPEN: 1, CLOSING: 2, CLOSED: 3 };
const EventTargetNative = EventTarget;
const EventNative = Event;
const CloseEventNative = CloseEvent;

/** The global. */
export class WebSocket extends EventTargetNative {
  readonly #url: URL;
  #state = states.CONNECTING;
  binaryType = 'blob';

  constructor(address: string | URL) {
    super();
    this.#url = addressOf(address);
    const release = hold();
    postTask(() => {
      this.#state = states.CLOSED;
      const error = failure(this.#url);
      this.dispatchEvent(new ErrorEvent(error));
      this.dispatchEvent(new CloseEventNative('close', { code: ABNORMAL_CLOSURE, wasClean: false }));
      release();
    });
  }

  get url(): string {
    return this.#url.href;
  }

  get readyState(): number {
    return this.#state;
  }

  get bufferedAmount(): number {
    return 0;
  }

  get extensions(): string {
    return '';
  }

  get protocol(): string {
    return '';
  }

  send(): void {
    if (this.#state === states.CONNECTING) {
      throw new DOMException('Sent before connected.', 'InvalidStateError');
    }
  }

  close(): void {
    if (this.#state === states.CONNECTING) this.#state = states.CLOSING;
  }
}

/** The event that says why. */
class ErrorEvent extends EventNative {
  readonly error: Error;
  readonly message: string;

  constructor(error: Error) {
    super('error');
    this.error = error;
    this.message = error.message;
  }
}

for (const [name, value] of Object.entries(states)) {
  for (const holder of [WebSocket, WebSocket.prototype]) {
    Object.defineProperty(holder, name, { value, enumerable: true });
  }
}
for (const type of ['open', 'message', 'error', 'close']) defineHandler(type);

/** `onerror` and the like: the property is a listener that can be replaced. */
function defineHandler(type: string): void {
  const handlers = new WeakMap<EventTarget, Handler>();
  Object.defineProperty(WebSocket.prototype, `on${type}`, {
    configurable: true,
    enumerable: true,
    get(this: WebSocket) {
      return handlers.get(this) ?? null;
    },
    set(this: WebSocket, handler: Handler) {
      if (!handlers.has(this)) {
        this.addEventListener(type, (event) => handlers.get(this)?.call(this, event));
      }
      handlers.set(this, typeof handler === 'function' ? handler : null);
    },
  });
}

function addressOf(address: string | URL): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url) throw new DOMException('TypeError: Invalid URL', 'SyntaxError');
  url.protocol = url.protocol.replace(/^http/, 'ws');
  if (/^wss?:$/.test(url.protocol)) return url;
  throw new DOMException('expected a ws: or wss: url', 'SyntaxError');
}

function failure({ hostname }: URL): Error {
  return LOCAL.test(hostname)
    ? new TypeError('Received network error or non-101 status code.')
    : hostNotFound(hostname);
}
