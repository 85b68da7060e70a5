// A response as the client hands it on. Imported by whoever uses the client.
import { toText } from '../../lib/bytes.ts';
import type { Exchange, ReceivedResponse } from './exchange.ts';
import { headerValue } from './headers.ts';

/** The last response, and the way to it. */
export interface ClientResponse extends ReceivedResponse {
  /** The path that answered: after redirects, not the one that was asked for. */
  path: string;
  /** Every hop, the answering one last. */
  hops: Exchange[];
  /** A field's value, several joined with `, `; undefined when it is missing. */
  header(name: string): string | undefined;
  /** The body as UTF-8 text. */
  text(): string;
  /** Set when the response redirects to another origin, which is never followed. */
  externalUrl?: string;
}

/** Puts a received response into that shape. */
export function clientResponse(
  response: ReceivedResponse,
  path: string,
  hops: Exchange[],
  externalUrl?: string,
): ClientResponse {
  return {
    ...response,
    path,
    hops,
    header: (name) => headerValue(response.headers, name),
    text: () => toText(response.body),
    ...(externalUrl === undefined ? {} : { externalUrl }),
  };
}
