// One request and what came of it: the record that preview, inspector and checks share.
// Types only; any layer above may import it.
import type { RawHeaders, SourceLocation } from '../port.ts';

/** Who sent a request. */
export type Sender = 'preview' | 'inspector' | 'check';

/** What was sent, as it went over the wire. */
export interface SentRequest {
  method: string;
  /** Path and query. */
  path: string;
  headers: RawHeaders;
  body: Uint8Array;
}

/** What came back, read to its end. */
export interface ReceivedResponse {
  status: number;
  statusText: string;
  headers: RawHeaders;
  body: Uint8Array;
}

/** Why there is no response. The codes are EngineError's. */
export interface ExchangeFailure {
  code: string;
  message: string;
  hint: string;
  location?: SourceLocation;
}

/** One hop: a redirect that was followed makes two, the second with `redirectedFrom`. */
export interface Exchange {
  /** Rises by one with each exchange of a page or of a grading run. */
  id: number;
  sender: Sender;
  /** The jar that it used, such as `visitor 1`. */
  visitor: string;
  /** The check that sent it, when `sender` is `check`. */
  check?: string;
  request: SentRequest;
  response?: ReceivedResponse;
  failure?: ExchangeFailure;
  redirectedFrom?: number;
  /** When it was sent, milliseconds since 1970. */
  startedAt: number;
  durationMs: number;
}
