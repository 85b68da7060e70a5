// The part of a service worker's global scope that is used here. TypeScript's own `webworker` library cannot stand beside
// `dom` in one program. Types only.

interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

interface MessageEventOfPage extends ExtendableEvent {
  readonly data: unknown;
  readonly source: { readonly url: string } | null;
  readonly ports: readonly MessagePort[];
}

/** `self` in a service worker. */
export interface ServiceWorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<{ readonly id: string }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(name: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(name: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(name: 'message', listener: (event: MessageEventOfPage) => void): void;
}

/** Asks for pages to be kept although they were not visited. Answered through the port that comes with it. */
export interface KeepPages {
  /** Whole addresses. */
  keep: string[];
}

/** The answer: which of the addresses are on the device now. */
export interface KeptPages {
  kept: string[];
}

/** What the page asks for once it is idle or the learner acts. */
export const KEEP_MESSAGE = 'keep-offline';
