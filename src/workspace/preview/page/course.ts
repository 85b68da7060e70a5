// The way from a page of the preview to the course, by the host document that frames it. Part of the page's script.
import type { CourseMessage, PageMessage, PageRequest } from '../messages.ts';

export type CourseResponse = Extract<CourseMessage, { type: 'response' }>;

// Taken before any script of the page could replace it.
const host = window.parent;
const post = host.postMessage.bind(host);

/** Messages are cloned; buffers are copied, because a page may go on using its own. */
export function sendToCourse(message: PageMessage): void {
  post(message, '*');
}

interface Waiting {
  resolve(response: CourseResponse): void;
  reject(error: TypeError): void;
}

const waiting = new Map<number, Waiting>();
const responseListeners = new Set<(response: CourseResponse) => void>();
let lastId = 0;

addEventListener('message', (event) => {
  if (event.source !== host) return;
  // The page's own listeners should not see what is not meant for them.
  event.stopImmediatePropagation();
  const message = event.data as CourseMessage;
  const asker = waiting.get(message.id);
  waiting.delete(message.id);
  if (message.type === 'request-failed') {
    asker?.reject(new TypeError(message.message));
    return;
  }
  for (const listener of responseListeners) listener(message);
  asker?.resolve(message);
});

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
      if (waiting.delete(id)) sendToCourse({ type: 'abort', id });
      reject(signal.reason as Error);
    });
    sendToCourse({ type: 'request', id, ...request });
  });
}

/** Called with every response before its asker gets it. */
export function onResponse(listener: (response: CourseResponse) => void): void {
  responseListeners.add(listener);
}
