// Switches between two visitors where there is no room for both windows. Part of the preview.
import { useRef } from 'preact/hooks';
import { nextTabIndex } from '../panes/tab-keys.ts';
import type { PreviewWindows } from './preview-windows.ts';
import { nameOf, windowId } from './visitor-names.ts';
import * as words from '../../words/en/preview.ts';

/** Hidden by CSS where both windows are in sight. */
export function VisitorTabs({ windows }: { windows: PreviewWindows }) {
  const row = useRef<HTMLDivElement>(null);
  const visitors = windows.list.value.map(({ visitor }) => visitor);

  function move(event: KeyboardEvent): void {
    const next = nextTabIndex(event.key, visitors.indexOf(windows.front.value), visitors.length);
    const visitor = next === undefined ? undefined : visitors[next];
    if (next === undefined || visitor === undefined) return;
    event.preventDefault();
    windows.front.value = visitor;
    row.current?.querySelectorAll('button')[next]?.focus();
  }

  return (
    <div class="visitor-tabs" role="tablist" aria-label={words.visitors} ref={row} onKeyDown={move}>
      {visitors.map((visitor) => {
        const isFront = visitor === windows.front.value;
        return (
          <button
            key={visitor}
            type="button"
            class="visitor-tab"
            role="tab"
            aria-selected={isFront}
            aria-controls={windowId(visitor)}
            tabIndex={isFront ? 0 : -1}
            onClick={() => {
              windows.front.value = visitor;
            }}
          >
            {nameOf(visitor)}
          </button>
        );
      })}
    </div>
  );
}
