// Run, Stop, the state of the program in words, and a menu of what is done less often: the row over the code.
import { shortcutInWords, type Command } from '../commands/command.ts';
import { Menu } from '../controls/menu.tsx';
import { useEffect, useRef } from 'preact/hooks';
import { useWorkspace } from '../state/workspace-state.ts';
import { RunState } from './run-state.tsx';
import * as words from '../../words/en/run.ts';
import './toolbar.css';

export function Toolbar({ commands }: { commands: readonly Command[] }) {
  const { run, runAndShow, warm } = useWorkspace();
  const bar = useRef<HTMLDivElement>(null);
  // The pointer or the focus may have been here before this script was.
  useEffect(() => {
    if (bar.current?.matches(':hover, :focus-within')) warm();
  }, []);
  const items = commands
    .filter(({ inMenu, offered }) => inMenu && (offered?.() ?? true))
    .map(({ id, title, section, shortcut, enabled, checked, run: act }) => ({
      id,
      title,
      section,
      ...(shortcut ? { keys: shortcutInWords(shortcut) } : {}),
      disabled: !(enabled?.() ?? true),
      ...(checked ? { checked: checked() } : {}),
      run: act,
    }));
  return (
    <div class="toolbar" ref={bar} onPointerEnter={warm} onFocusIn={warm}>
      <button
        type="button"
        class="tool-button tool-button-primary"
        title={shortcutInWords({ key: 'enter', mod: true })}
        onClick={() => void runAndShow()}
      >
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
          <path d="M2.5 1.2v9.6L10.5 6z" fill="currentColor" />
        </svg>
        {words.run}
      </button>
      <button
        type="button"
        class="tool-button"
        disabled={!run.isStoppable.value}
        onClick={() => void run.stop()}
      >
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
          <rect x="2" y="2" width="8" height="8" rx="1" fill="currentColor" />
        </svg>
        {words.stop}
      </button>
      <RunState status={run.status.value} />
      <span class="toolbar-end">
        <Menu name={words.more} items={items} />
      </span>
    </div>
  );
}
