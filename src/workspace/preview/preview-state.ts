// What the preview shows, as signals. Imported by the preview's controller and components.
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Exchange } from '../../engine/http/exchange.ts';
import type { Failure } from './failure.ts';
import type { PageDialog } from './messages.ts';
import { noVisits, traverse, type Visits } from './visits.ts';
import * as words from '../../words/en/preview.ts';

/** `since` is in milliseconds since 1970. */
export type Phase =
  /** Nothing was asked for yet. */
  | { kind: 'idle' }
  /** The program is starting; its page loads when it listens. */
  | { kind: 'starting'; since: number }
  | { kind: 'waiting'; method: string; path: string; since: number }
  | { kind: 'shown'; answer: Answer }
  /** `exchange` is the request that failed, if one was sent. */
  | { kind: 'failed'; failure: Failure; exchange?: Exchange };

/** The response that the page came with. */
export interface Answer {
  method: string;
  path: string;
  status: number;
  statusText: string;
  /** Redirects included. */
  durationMs: number;
  /** The body had no bytes. */
  empty: boolean;
  /** The record of the last hop. */
  exchange?: Exchange;
}

/** One line above the page, until it is dismissed or the next page comes. */
export interface Notice {
  text: string;
  action?: { label: string; run: () => void };
}

export interface PreviewState {
  phase: Signal<Phase>;
  /** Path, query and anchor in the address bar. */
  path: Signal<string>;
  visits: Signal<Visits>;
  notice: Signal<Notice | undefined>;
  /** What the shown page did without, each in a sentence. */
  problems: Signal<readonly string[]>;
  /** What the page says or asks by `alert`, `confirm` and `prompt`, oldest first. */
  dialogs: Signal<readonly PageDialog[]>;
  /** The page is as wide as a phone. */
  isPhone: Signal<boolean>;
  /** Why no requests can be sent, in words; undefined while the program listens. */
  disconnected: Signal<string | undefined>;
  /** A document was shown, and stands behind whatever covers it. */
  hasPage: Signal<boolean>;
  canGoBack: ReadonlySignal<boolean>;
  canGoForward: ReadonlySignal<boolean>;
}

export function createPreviewState(): PreviewState {
  const visits = signal<Visits>(noVisits);
  return {
    phase: signal<Phase>({ kind: 'idle' }),
    path: signal('/'),
    visits,
    notice: signal<Notice | undefined>(undefined),
    problems: signal<readonly string[]>([]),
    dialogs: signal<readonly PageDialog[]>([]),
    isPhone: signal(false),
    disconnected: signal<string | undefined>(words.notRunningShort),
    hasPage: signal(false),
    canGoBack: computed(() => traverse(visits.value, -1) !== undefined),
    canGoForward: computed(() => traverse(visits.value, 1) !== undefined),
  };
}
