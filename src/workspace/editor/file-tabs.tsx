// The files of the exercise as tabs. Read-only files say so by a word, not by colour.
import { useRef } from 'preact/hooks';
import { nextTabIndex } from '../panes/tab-keys.ts';
import { useWorkspace } from '../state/workspace-state.ts';
import './file-tabs.css';

/** One tab stop; arrows, Home and End move between files. */
export function FileTabs() {
  const { files } = useWorkspace();
  const list = useRef<HTMLDivElement>(null);
  const paths = files.paths.value;

  function move(event: KeyboardEvent): void {
    const next = nextTabIndex(event.key, paths.indexOf(files.active.value), paths.length);
    const path = next === undefined ? undefined : paths[next];
    if (next === undefined || path === undefined) return;
    event.preventDefault();
    files.open(path);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  }

  return (
    <div class="file-tabs" role="tablist" aria-label="Files" ref={list} onKeyDown={move}>
      {paths.map((path) => {
        const selected = path === files.active.value;
        const readOnly = files.isReadOnly(path);
        return (
          <button
            key={path}
            type="button"
            role="tab"
            class="file-tab"
            aria-selected={selected}
            aria-controls="workspace-code"
            tabIndex={selected ? 0 : -1}
            onClick={() => files.open(path)}
          >
            {path}
            {readOnly && <span class="file-tab-mark"> read only</span>}
            {path in files.edits.value && (
              <span class="file-tab-edited">
                <span class="visually-hidden">, edited</span>
              </span>
            )}
          </button>
        );
      })}
    </div>
  );
}
