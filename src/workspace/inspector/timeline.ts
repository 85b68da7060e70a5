// The order and grouping of the list of requests: hops of one redirect chain stand together. Imported by the inspector.
import type { Exchange, Sender } from '../../engine/http/exchange.ts';

/** One line of the list. */
export interface TimelineRow {
  exchange: Exchange;
  /** 0 for what was asked for, 1 for the first redirect that was followed, and so on. */
  hop: number;
}

export interface TimelineFilter {
  /** Undefined means everybody. */
  sender: Sender | undefined;
  /** Looked for in what a row says, whatever its case. */
  text: string;
}

/** Names an exchange among those that are kept: checks count for themselves, everybody else shares one count. */
export function exchangeKey({ sender, id }: Pick<Exchange, 'sender' | 'id'>): string {
  return sender === 'check' ? `check-${id}` : `page-${id}`;
}

/** Every redirect chain, in the order in which the chains began; most have one hop. */
export function chainsOf(exchanges: readonly Exchange[]): Exchange[][] {
  const chains: Exchange[][] = [];
  const chainOfKey = new Map<string, Exchange[]>();
  for (const exchange of exchanges) {
    const { sender, redirectedFrom } = exchange;
    const before =
      redirectedFrom === undefined ? undefined : chainOfKey.get(exchangeKey({ sender, id: redirectedFrom }));
    const chain = before ?? [];
    if (!before) chains.push(chain);
    chain.push(exchange);
    chainOfKey.set(exchangeKey(exchange), chain);
  }
  return chains;
}

/** The rows that pass the filter. A chain is kept whole when one of its hops passes. `wordsOf` gives what a row says. */
export function timelineOf(
  exchanges: readonly Exchange[],
  { sender, text }: TimelineFilter,
  wordsOf: (exchange: Exchange) => string,
): TimelineRow[] {
  const wanted = text.trim().toLowerCase();
  const passes = (exchange: Exchange) =>
    (sender === undefined || exchange.sender === sender) &&
    (wanted === '' || wordsOf(exchange).toLowerCase().includes(wanted));
  return chainsOf(exchanges)
    .filter((chain) => chain.some(passes))
    .flatMap((chain) => chain.map((exchange, hop) => ({ exchange, hop })));
}
