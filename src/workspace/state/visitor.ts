// One visitor of the learner's server: a name, a cookie jar, and a client for requests by hand. Fetched with the first
// visitor, not with the page; imported by visitors.ts only.
import { signal, type ReadonlySignal } from '@preact/signals';
import { EngineError } from '../../engine/engine-error.ts';
import { createHttpClient, type HttpClient } from '../../engine/http/client.ts';
import { createCookieJar, type CookieJar } from '../../engine/http/cookie-jar.ts';
import type { Exchange } from '../../engine/http/exchange.ts';
import type { Run } from '../../engine/port.ts';
import { tellWhenSent } from './tell-when-sent.ts';
import * as words from '../../words/en/visitor.ts';

export interface Visitor {
  /** As exchanges name it: `visitor 1`. */
  readonly name: string;
  /** Shared by all that this visitor sends, from the preview and by hand. */
  readonly jar: CookieJar;
  /** Rises with each change of the jar. */
  readonly jarVersion: ReadonlySignal<number>;
  /** Sends by hand, as this visitor. */
  readonly client: HttpClient;
}

export interface VisitorOptions {
  /** The program that answers, if one listens. */
  program: () => Run | undefined;
  nextId: () => number;
  /** Called when a request is sent, before there is an answer. */
  onSent: (exchange: Exchange) => void;
  onExchange: (exchange: Exchange) => void;
}

/** Makes a visitor with an empty jar. */
export function createVisitor(
  name: string,
  { program, nextId, onSent, onExchange }: VisitorOptions,
): Visitor {
  const jar = createCookieJar();
  const jarVersion = signal(0);
  jar.subscribe(() => (jarVersion.value += 1));
  const who = { sender: 'inspector', visitor: name } as const;
  const client = createHttpClient({
    ...who,
    jar,
    onExchange,
    ...tellWhenSent({
      ...who,
      nextId,
      onSent,
      request: (request) => program()?.request(request) ?? Promise.reject(notRunning()),
    }),
  });
  return { name, jar, jarVersion, client };
}

function notRunning(): EngineError {
  return new EngineError('connection-refused', words.nobodyThere, words.nobodyThereNext);
}
