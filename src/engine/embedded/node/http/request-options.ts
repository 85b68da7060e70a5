// What `http.request` takes: an address, options, or both. For `client-request.ts`.
import { invalidArgType } from '../errors.ts';
import type { Agent } from './agent.ts';
import type { IncomingMessage } from './incoming-message.ts';

/** What `http.request` takes, as far as it matters without a network. */
export interface RequestOptions {
  protocol?: string | null;
  host?: string | null;
  hostname?: string | null;
  port?: number | string | null;
  path?: string | null;
  method?: string;
  headers?: Record<string, unknown> | [string, unknown][] | string[];
  auth?: string | null;
  timeout?: number;
  signal?: AbortSignal;
  agent?: Agent | false;
  setHost?: boolean;
}

/** Takes the final response. */
export type ResponseListener = (response: IncomingMessage) => void;

/** The options that the first two arguments come to. */
export function readOptions(
  input: string | URL | RequestOptions,
  extra?: RequestOptions | ResponseListener,
): RequestOptions {
  const more = typeof extra === 'function' ? {} : (extra ?? {});
  if (typeof input === 'string' || input instanceof URL) {
    const url = new URL(input);
    const auth = url.username
      ? `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`
      : undefined;
    const { protocol, hostname, port } = url;
    return {
      protocol,
      hostname: hostname.replace(/^\[|\]$/g, ''),
      port,
      path: url.pathname + url.search,
      auth: auth ?? null,
      ...more,
    };
  }
  if (typeof input !== 'object') throw invalidArgType('options', ['string', 'Object', 'URL'], input);
  return { ...input, ...more };
}

/** The fields of a list, in pairs or flat. */
export function toPairs(headers: [string, unknown][] | string[]): [string, unknown][] {
  if (Array.isArray(headers[0])) return headers as [string, unknown][];
  const flat = headers as string[];
  return flat.flatMap((name, index): [string, unknown][] =>
    index % 2 === 0 ? [[name, flat[index + 1]]] : [],
  );
}
