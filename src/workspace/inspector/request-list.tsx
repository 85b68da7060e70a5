// The requests in a list: an ARIA listbox with one tab stop, walked through with the arrow keys. Imported by the inspector.
import { useComputed, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Exchange } from '../../engine/http/exchange.ts';
import { useWorkspace } from '../state/workspace-state.ts';
import { outcomeInWords, senderNames } from './in-words.ts';
import type { PanelStore } from './panel-store.ts';
import { RequestRow } from './request-row.tsx';
import { exchangeKey, timelineOf } from './timeline.ts';
import * as words from '../../words/en/inspector.ts';

interface RequestListProps {
  panel: PanelStore;
  element: RefObject<HTMLDivElement>;
  /** Whether the page stands beside the list; then the arrows open what they reach. */
  hasPageBeside: () => boolean;
  /** Called after Enter has opened an exchange. */
  onEnter: () => void;
}

/** Follows the end unless the learner has scrolled up. */
export function RequestList({ panel, element, hasPageBeside, onEnter }: RequestListProps) {
  const { exchanges, exercise, inspector } = useWorkspace();
  const follows = useRef(true);
  const reached = useSignal<string | undefined>(undefined);
  const titleOf = (check: string | undefined) => exercise.checks.find(({ id }) => id === check)?.title;
  const wordsOf = (exchange: Exchange) => {
    const { request, sender, visitor, check } = exchange;
    return [
      request.method,
      request.path,
      outcomeInWords(exchange),
      senderNames[sender],
      visitor,
      titleOf(check),
    ]
      .filter(Boolean)
      .join(' ');
  };
  const rows = useComputed(() => timelineOf(exchanges.all.value, panel.filter.value, wordsOf)).value;
  const page = inspector.page.value;
  const openKey = page.kind === 'exchange' ? exchangeKey(page.exchange) : undefined;
  const keys = rows.map(({ exchange }) => exchangeKey(exchange));
  const activeKey = [reached.value, openKey].find((key) => key !== undefined && keys.includes(key));

  useLayoutEffect(() => {
    const box = element.current;
    if (box && follows.current) box.scrollTop = box.scrollHeight;
  }, [rows]);

  // What is opened from elsewhere, such as a failed check, is where the arrows go on from.
  useLayoutEffect(() => {
    if (openKey === undefined) return;
    reached.value = openKey;
    document.getElementById(rowId(openKey))?.scrollIntoView({ block: 'nearest' });
  }, [openKey]);

  function open(exchange: Exchange): void {
    panel.notice.value = undefined;
    inspector.show(exchange);
  }

  function press(event: KeyboardEvent): void {
    const at = activeKey === undefined ? rows.length : keys.indexOf(activeKey);
    const last = rows.length - 1;
    const target = { ArrowDown: Math.min(at + 1, last), ArrowUp: Math.max(at - 1, 0), Home: 0, End: last }[
      event.key
    ];
    const row = rows[target ?? (activeKey === undefined ? last : at)];
    if (!row || (target === undefined && event.key !== 'Enter')) return;
    event.preventDefault();
    const key = exchangeKey(row.exchange);
    reached.value = key;
    document.getElementById(rowId(key))?.scrollIntoView({ block: 'nearest' });
    if (event.key === 'Enter' || hasPageBeside()) open(row.exchange);
    if (event.key === 'Enter') onEnter();
  }

  if (rows.length === 0) {
    const isFiltered = exchanges.all.value.length > 0;
    return (
      <div class="request-list" ref={element} tabIndex={-1}>
        <div class="empty-state">
          {isFiltered ? <p>{words.nothingFits}</p> : <p>{words.beforeFirst}</p>}
          {isFiltered && (
            <button
              type="button"
              class="tool-button"
              onClick={() => {
                panel.filter.value = { sender: undefined, text: '' };
              }}
            >
              {words.showAll}
            </button>
          )}
        </div>
      </div>
    );
  }
  return (
    <div
      class="request-list"
      ref={element}
      role="listbox"
      tabIndex={0}
      aria-label={words.listLabel}
      aria-activedescendant={activeKey && rowId(activeKey)}
      onKeyDown={press}
      onScroll={({ currentTarget: box }) => {
        follows.current = box.scrollTop + box.clientHeight >= box.scrollHeight - 8;
      }}
    >
      {rows.map(({ exchange, hop }, index) => (
        <RequestRow
          key={keys[index]}
          id={rowId(keys[index]!)}
          exchange={exchange}
          hop={hop}
          check={titleOf(exchange.check)}
          isOpen={keys[index] === openKey}
          isReached={keys[index] === activeKey}
          onOpen={open}
        />
      ))}
    </div>
  );
}

function rowId(key: string): string {
  return `request-${key}`;
}
