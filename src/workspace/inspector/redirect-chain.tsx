// The hops of a redirect chain, each a step to look at; nothing for a request that was not redirected.
// Imported by the inspector.
import type { Exchange } from '../../engine/http/exchange.ts';
import { useWorkspace } from '../state/workspace-state.ts';
import { outcomeInWords } from './in-words.ts';
import { chainsOf, exchangeKey } from './timeline.ts';
import * as words from '../../words/en/inspector.ts';

export function RedirectChain({ exchange }: { exchange: Exchange }) {
  const { exchanges, inspector } = useWorkspace();
  const chain = chainsOf(exchanges.all.value).find((hops) => hops.includes(exchange)) ?? [];
  if (chain.length < 2) return null;
  return (
    <ol class="redirect-chain" aria-label={words.redirectsLabel}>
      {chain.map((hop) => (
        <li key={exchangeKey(hop)}>
          <button
            type="button"
            aria-current={hop === exchange ? 'step' : undefined}
            onClick={() => inspector.show(hop)}
          >
            <span class="request-method">{hop.request.method}</span> {hop.request.path}{' '}
            <span class="request-outcome">{hop.response?.status ?? outcomeInWords(hop)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
