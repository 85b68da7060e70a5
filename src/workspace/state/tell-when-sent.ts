// Tells of a request at the moment it is sent: an HTTP client gives its record only when the exchange is over.
// Imported by whoever makes a client of the page.
import type { HttpClientOptions } from '../../engine/http/client.ts';
import type { Exchange } from '../../engine/http/exchange.ts';

interface TellWhenSentOptions extends Pick<HttpClientOptions, 'request' | 'nextId' | 'sender' | 'visitor'> {
  /** Given the record as it is then: without an answer, and outside of its redirect chain until it is over. */
  onSent: (exchange: Exchange) => void;
}

/** The options of a client that tells. Relies on the client's taking an id right before it sends. */
export function tellWhenSent({
  request,
  nextId,
  sender,
  visitor,
  onSent,
}: TellWhenSentOptions): Pick<HttpClientOptions, 'request' | 'nextId'> {
  let id = 0;
  return {
    nextId: () => (id = nextId()),
    request(sent) {
      const { method = 'GET', path, headers = [], body = new Uint8Array() } = sent;
      const record = { method, path, headers, body };
      onSent({ id, sender, visitor, request: record, startedAt: Date.now(), durationMs: 0 });
      return request(sent);
    },
  };
}

/** Whether an exchange has neither an answer nor a failure yet. */
export function isUnderWay({ response, failure }: Exchange): boolean {
  return !response && !failure;
}
