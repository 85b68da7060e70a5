// What the Requests panel shows: the list alone, one exchange, or the composer. Kept here, because other parts of the
// workspace open exchanges before the panel's code is there. Imported by the workspace.
import { signal, type ReadonlySignal } from '@preact/signals';
import type { Exchange } from '../../engine/http/exchange.ts';
import type { ViewStore } from './view.ts';

export type InspectorPage = { kind: 'list' } | { kind: 'exchange'; exchange: Exchange } | { kind: 'compose' };

export interface InspectorStore {
  readonly page: ReadonlySignal<InspectorPage>;
  /** Opens the panel at one exchange. */
  show(exchange: Exchange): void;
  /** Opens the panel at the composer, with what was last drafted. */
  compose(): void;
  /** Back to the list. */
  close(): void;
}

/** A store that shows the list. */
export function createInspectorStore(view: Pick<ViewStore, 'openTool'>): InspectorStore {
  const page = signal<InspectorPage>({ kind: 'list' });
  function open(next: InspectorPage): void {
    page.value = next;
    view.openTool('requests');
  }
  return {
    page,
    show: (exchange) => open({ kind: 'exchange', exchange }),
    compose: () => open({ kind: 'compose' }),
    close() {
      page.value = { kind: 'list' };
    },
  };
}
