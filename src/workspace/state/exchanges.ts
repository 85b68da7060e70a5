// The last 500 requests and responses of the page, whoever sent them. Preview and checks feed it; check details and
// the inspector read it.
import { signal, type ReadonlySignal } from '@preact/signals';
import type { Exchange, Sender } from '../../engine/http/exchange.ts';
import { isUnderWay } from './tell-when-sent.ts';

const kept = 500;

export interface ExchangesStore {
  /** Oldest first. */
  readonly all: ReadonlySignal<readonly Exchange[]>;
  /** The id of the next exchange that the page itself sends. */
  nextId(): number;
  /** Takes in a request that is under way, and later its outcome, which then stands in its place. */
  add(exchange: Exchange): void;
  /** Ids are unique per sender and grading run, so the newest match is meant. */
  find(sender: Sender, id: number): Exchange | undefined;
  /** Drops what one sender sent: at each grading run, whose ids begin anew. */
  forget(sender: Sender): void;
  clear(): void;
}

/** A store without exchanges. */
export function createExchangesStore(): ExchangesStore {
  const all = signal<readonly Exchange[]>([]);
  let lastId = 0;
  return {
    all,
    nextId: () => (lastId += 1),
    add(exchange) {
      const { sender, id } = exchange;
      const at = all.value.findLastIndex(
        (known) => known.id === id && known.sender === sender && isUnderWay(known),
      );
      all.value = at === -1 ? [...all.value.slice(-(kept - 1)), exchange] : all.value.with(at, exchange);
    },
    find: (sender, id) => all.value.findLast((exchange) => exchange.sender === sender && exchange.id === id),
    forget(sender) {
      all.value = all.value.filter((exchange) => exchange.sender !== sender);
    },
    clear() {
      all.value = [];
    },
  };
}
