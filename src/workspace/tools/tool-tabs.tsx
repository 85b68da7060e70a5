// The tabs over the tools below the code. The Preview tab is seen only where the preview has no place of its own.
import { useEffect, useRef } from 'preact/hooks';
import { useWorkspace } from '../state/workspace-state.ts';
import { nextTabIndex } from '../panes/tab-keys.ts';
import { revealSelectedTab, scrollTabsByWheel } from '../panes/tab-scroll.ts';
import { toolsOf } from './tool-list.ts';
import * as words from '../../words/en/tools.ts';
import './tool-tabs.css';

/** One tab stop; arrows, Home and End move between the tabs that are seen. */
export function ToolTabs() {
  const workspace = useWorkspace();
  const { view, checks, console, codeProblems } = workspace;
  const list = useRef<HTMLDivElement>(null);
  const selected = view.roomy.value ? view.side.value : view.tool.value;
  const passed = checks.tasks.value.filter(({ state }) => state === 'pass').length;

  useEffect(() => revealSelectedTab(list.current), [selected]);

  function move(event: KeyboardEvent): void {
    const seen = [...(list.current?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])].filter(
      (tab) => tab.offsetParent !== null,
    );
    const next = nextTabIndex(event.key, seen.indexOf(event.target as HTMLElement), seen.length);
    if (next === undefined) return;
    event.preventDefault();
    seen[next]?.focus();
    seen[next]?.click();
  }

  return (
    <div
      class="tool-tabs"
      role="tablist"
      aria-label={words.tools}
      ref={list}
      onKeyDown={move}
      onWheel={scrollTabsByWheel}
    >
      {toolsOf(workspace).map(({ tool: id, name }) => {
        const shown = id === selected;
        return (
          <button
            key={id}
            type="button"
            role="tab"
            id={`workspace-tab-${id}`}
            class={`tool-tab tool-tab-${id}`}
            aria-selected={shown}
            aria-controls={`workspace-${id}`}
            tabIndex={shown ? 0 : -1}
            onClick={() => view.openTool(id)}
          >
            {name}
            {id === 'checks' && (
              <span class="tool-tab-count">
                <span class="visually-hidden">, </span>
                {words.checkedOf(passed, checks.tasks.value.length)}
              </span>
            )}
            {id === 'problems' && (codeProblems.list.value?.length ?? 0) > 0 && (
              <span class="tool-tab-count tool-tab-errors">
                <span class="visually-hidden">, </span>
                {codeProblems.list.value?.length}
              </span>
            )}
            {id === 'console' && console.hasErrors.value && (
              <span class="tool-tab-count tool-tab-errors">{words.errors}</span>
            )}
          </button>
        );
      })}
    </div>
  );
}
