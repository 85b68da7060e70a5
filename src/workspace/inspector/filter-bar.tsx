// What is looked for in the list, and the way to a request of one's own. Imported by the inspector.
import type { Sender } from '../../engine/http/exchange.ts';
import { useWorkspace } from '../state/workspace-state.ts';
import { senderNames } from './in-words.ts';
import type { PanelStore } from './panel-store.ts';
import * as words from '../../words/en/inspector.ts';

export function FilterBar({ panel }: { panel: PanelStore }) {
  const { inspector, exchanges } = useWorkspace();
  const { filter } = panel;
  return (
    <div class="inspector-bar">
      <input
        class="inspector-field inspector-search"
        type="search"
        aria-label={words.filterLabel}
        placeholder={words.filter}
        value={filter.value.text}
        onInput={({ currentTarget }) => {
          filter.value = { ...filter.value, text: currentTarget.value };
        }}
      />
      <select
        class="inspector-field"
        aria-label={words.filterSender}
        value={filter.value.sender ?? ''}
        onChange={({ currentTarget }) => {
          const sender = currentTarget.value === '' ? undefined : (currentTarget.value as Sender);
          filter.value = { ...filter.value, sender };
        }}
      >
        <option value="">{words.everyone}</option>
        {Object.entries(senderNames).map(([sender, name]) => (
          <option key={sender} value={sender}>
            {name}
          </option>
        ))}
      </select>
      <button
        type="button"
        class="quiet-button"
        disabled={exchanges.all.value.length === 0}
        onClick={() => {
          exchanges.clear();
          if (inspector.page.value.kind === 'exchange') inspector.close();
        }}
      >
        {words.clear}
      </button>
      <button type="button" class="tool-button" onClick={inspector.compose}>
        {words.newRequest}
      </button>
    </div>
  );
}
