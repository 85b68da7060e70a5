// The way from a page of the preview to the course, by the host document that frames it. Part of the page's script.
import type { CourseMessage, PageMessage, PageRequest } from '../messages.ts';

/** An answer of the server whose body may still be on its way, with encodings not yet undone. */
export interface CourseResponse extends Omit<Extract<CourseMessage, { type: 'head' }>, 'type' | 'id'> {
  body: ReadableStream<Uint8Array>;
}

/** What the course says unasked. */
type News = Extract<CourseMessage, { type: 'cookie' | 'traversed' | 'dialog-answer' }>;

// Taken before any script of the page could replace it.
const host = window.parent;
const post = host.postMessage.bind(host);

/** Messages are cloned; buffers are copied, because a page may go on using its own. */
export function sendToCourse(message: PageMessage): void {
  post({ toCourse: message }, '*');
}

/** A line in the course's console. */
export function sayInConsole(
  level: Extract<PageMessage, { type: 'console' }>['level'],
  text: string,
  more: { place?: string; isProblem?: boolean } = {},
): void {
  sendToCourse({ type: 'console', level, text: text.slice(0, 10_000), ...more });
}

interface Waiting {
  resolve(response: CourseResponse): void;
  reject(error: unknown): void;
}

const waiting = new Map<number, Waiting>();
const bodies = new Map<number, ReadableStreamDefaultController<Uint8Array>>();
const relays = new Map<number, Relay>();
const listeners = new Set<(news: News) => void>();
let lastId = 0;

addEventListener('message', (event) => {
  const message = (event.data as { toPage?: CourseMessage } | null)?.toPage;
  if (event.source !== host || !message) return;
  // The page's own listeners should not see what is not meant for them.
  event.stopImmediatePropagation();
  const relay = 'id' in message ? relays.get(message.id) : undefined;
  if (!relay) {
    receive(message);
    return;
  }
  if (message.type === 'end' || message.type === 'request-failed') relays.delete(relay.id);
  relay.reply({ ...message, id: relay.theirId } as CourseMessage);
});

/** A request that this page sent for a page in one of its frames. */
interface Relay {
  id: number;
  frame: HTMLIFrameElement;
  theirId: number;
  reply: (message: CourseMessage) => void;
}

/** Sends a frame's request under an id of this page, or gives it up. */
export function relayRequest(
  frame: HTMLIFrameElement,
  message: Extract<PageMessage, { type: 'request' | 'abort' }>,
  reply: (message: CourseMessage) => void = () => {},
): void {
  if (message.type === 'request') {
    lastId += 1;
    relays.set(lastId, { id: lastId, frame, theirId: message.id, reply });
    sendToCourse({ ...message, id: lastId });
    return;
  }
  for (const relay of relays.values()) {
    if (relay.frame !== frame || relay.theirId !== message.id) continue;
    relays.delete(relay.id);
    sendToCourse({ type: 'abort', id: relay.id });
  }
}

function receive(message: CourseMessage): void {
  switch (message.type) {
    case 'head':
      waiting.get(message.id)?.resolve({ ...message, body: bodyOf(message.id) });
      return void waiting.delete(message.id);
    case 'piece':
      return bodies.get(message.id)?.enqueue(message.bytes);
    case 'end': {
      const body = bodies.get(message.id);
      bodies.delete(message.id);
      return message.error === undefined ? body?.close() : body?.error(new TypeError(message.error));
    }
    case 'request-failed':
      waiting.get(message.id)?.reject(new TypeError(message.message));
      return void waiting.delete(message.id);
    default:
      return listeners.forEach((listener) => listener(message));
  }
}

function bodyOf(id: number): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => void bodies.set(id, controller),
    cancel() {
      if (bodies.delete(id)) sendToCourse({ type: 'abort', id });
    },
  });
}

/** Sends a request to the learner's server. Rejects with a TypeError as `fetch` does, or with the signal's reason. */
export function askServer(
  request: Omit<PageRequest, 'type' | 'id'>,
  signal?: AbortSignal,
): Promise<CourseResponse> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    lastId += 1;
    const id = lastId;
    waiting.set(id, { resolve, reject });
    signal?.addEventListener('abort', () => {
      const body = bodies.get(id);
      if (!waiting.delete(id) && !body) return;
      bodies.delete(id);
      body?.error(signal.reason);
      sendToCourse({ type: 'abort', id });
      reject(signal.reason as Error);
    });
    sendToCourse({ type: 'request', id, ...request });
  });
}

/** Called with what the course says unasked. */
export function onNews(listener: (news: News) => void): void {
  listeners.add(listener);
}
