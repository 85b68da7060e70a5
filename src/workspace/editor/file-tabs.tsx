// The open files as tabs. Read-only files say so by a word, not by colour.
import { useEffect, useRef } from 'preact/hooks';
import { nextTabIndex } from '../panes/tab-keys.ts';
import { revealSelectedTab, scrollTabsByWheel } from '../panes/tab-scroll.ts';
import { useWorkspace } from '../state/workspace-state.ts';
import * as words from '../../words/en/editor.ts';
import './file-tabs.css';

/** One tab stop; arrows, Home and End move between files, Delete closes one. */
export function FileTabs() {
  const { files } = useWorkspace();
  const list = useRef<HTMLDivElement>(null);
  const tabs = files.tabs.value;
  const active = files.active.value;

  useEffect(() => revealSelectedTab(list.current), [active]);

  function focusActive(): void {
    list.current
      ?.querySelectorAll<HTMLElement>('[role=tab]')
      [files.tabs.value.indexOf(files.active.value)]?.focus();
  }

  function press(event: KeyboardEvent): void {
    const next = nextTabIndex(event.key, tabs.indexOf(active), tabs.length);
    const path = next === undefined ? undefined : tabs[next];
    if (path !== undefined) files.open(path);
    else if (event.key === 'Delete') files.close(active);
    else return;
    event.preventDefault();
    // Once the tabs are drawn anew: the closed one had the focus.
    requestAnimationFrame(focusActive);
  }

  return (
    <div
      class="file-tabs"
      role="tablist"
      aria-label={words.openFiles}
      ref={list}
      onKeyDown={press}
      onWheel={scrollTabsByWheel}
    >
      {tabs.map((path) => {
        const selected = path === active;
        return (
          <button
            key={path}
            type="button"
            role="tab"
            class="file-tab"
            aria-selected={selected}
            aria-controls="workspace-code"
            aria-keyshortcuts={tabs.length > 1 ? 'Delete' : undefined}
            tabIndex={selected ? 0 : -1}
            onClick={() => files.open(path)}
            onAuxClick={(event) => {
              if (event.button === 1) files.close(path);
            }}
            // A middle click would else begin to scroll.
            onMouseDown={(event) => {
              if (event.button === 1) event.preventDefault();
            }}
          >
            {path}
            {files.isReadOnly(path) && <span class="file-tab-mark"> {words.readOnly}</span>}
            {Object.hasOwn(files.edits.value, path) && (
              <span class="file-tab-edited">
                <span class="visually-hidden">{words.edited}</span>
              </span>
            )}
            {tabs.length > 1 && (
              // For the pointer: a tab may not hold a button, and the keyboard has Delete.
              <span
                class="file-tab-close"
                aria-hidden="true"
                title={words.closeFile(path)}
                onClick={(event) => {
                  event.stopPropagation();
                  files.close(path);
                }}
              >
                <svg viewBox="0 0 10 10" width="10" height="10">
                  <path d="M1.5 1.5l7 7 M8.5 1.5l-7 7" stroke="currentColor" stroke-width="1.3" />
                </svg>
              </span>
            )}
          </button>
        );
      })}
    </div>
  );
}
