// Over the output: a filter, how much there is, and what can be done with it.
import { useSignal, type Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Menu } from '../controls/menu.tsx';
import { useWorkspace } from '../state/workspace-state.ts';
import { keepSetting } from '../state/settings.ts';
import * as words from '../../words/en/console.ts';

/** How the console shows its lines. */
export interface ConsoleView {
  query: Signal<string>;
  errorsOnly: Signal<boolean>;
  wraps: Signal<boolean>;
  showsTimes: Signal<boolean>;
}

interface ConsoleBarProps {
  view: ConsoleView;
  /** Lines that are shown, of how many. */
  shown: number;
  total: number;
  dropped: number;
  /** The text of what is shown. */
  text: () => string;
}

/** Names of the settings that this browser remembers; `1` or `0`. */
export const settingNames = { wraps: 'console-wraps', showsTimes: 'console-times' };

export function ConsoleBar({ view, shown, total, dropped, text }: ConsoleBarProps) {
  const { console } = useWorkspace();
  const copied = useSignal(false);
  const isFiltered = view.query.value !== '' || view.errorsOnly.value;
  const version = console.version.value;
  useEffect(() => {
    copied.value = false;
  }, [version]);

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(text());
    copied.value = true;
  }

  function toggle(name: keyof typeof settingNames): void {
    view[name].value = !view[name].value;
    keepSetting(settingNames[name], view[name].value ? '1' : '0');
  }

  return (
    <div class="console-bar">
      <input
        type="search"
        aria-label={words.filterLabel}
        placeholder={words.filter}
        spellcheck={false}
        value={view.query.value}
        onInput={(event) => {
          view.query.value = event.currentTarget.value;
        }}
      />
      <button
        type="button"
        class="quiet-button"
        aria-pressed={view.errorsOnly.value}
        onClick={() => {
          view.errorsOnly.value = !view.errorsOnly.value;
        }}
      >
        {words.errorsOnly}
      </button>
      <span
        class={isFiltered || dropped > 0 ? 'console-count' : 'console-count console-count-plain'}
        role="status"
      >
        {isFiltered ? words.shownOf(shown, total) : total > 0 && words.lines(total)}
        {dropped > 0 && words.dropped(dropped)}
      </span>
      <button type="button" class="quiet-button" disabled={shown === 0} onClick={() => void copy()}>
        {copied.value ? words.copied : words.copy}
      </button>
      <button type="button" class="quiet-button" disabled={total === 0} onClick={console.clear}>
        {words.clear}
      </button>
      <Menu
        name={words.options}
        items={[
          { id: 'wrap', title: words.wrap, checked: view.wraps.value, run: () => toggle('wraps') },
          {
            id: 'times',
            title: words.showTimes,
            checked: view.showsTimes.value,
            run: () => toggle('showsTimes'),
          },
        ]}
      />
    </div>
  );
}
