// The place of the files tree beside the code, and the button that shows and hides it.
import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useWorkspace, type WorkspaceState } from '../state/workspace-state.ts';
import * as words from '../../words/en/files-column.ts';
import './files-column.css';

/** From so many files on they are listed without being asked for, where there is room. */
const many = 7;
/** Width of the workspace, in pixels, from which there is room. The same as in files-column.css. */
const roomy = 900;
/** Below it the list lies over the code. The same as in files-column.css. */
const narrow = 600;

// Left out of the build-time rendering: else Astro takes its styles for the page's own and drops the lazy ones.
const importTree = import.meta.env.SSR ? undefined : () => import('./files-tree.tsx');

function hasMany({ exercise }: WorkspaceState): boolean {
  return Object.keys(exercise.files).length >= many;
}

/** Shows and hides the column. */
export function FilesButton() {
  const workspace = useWorkspace();
  const { filesColumn, showFiles } = workspace.editorSettings;
  const isRoomy = useSignal(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    isRoomy.value = widthAround(button.current) >= roomy;
  }, []);
  const isOpen =
    filesColumn.value === 'open' || (filesColumn.value === 'auto' && hasMany(workspace) && isRoomy.value);
  return (
    <button
      type="button"
      class="files-toggle"
      ref={button}
      aria-expanded={isOpen}
      aria-controls="workspace-files"
      onClick={() => {
        // Where the column came by itself and is out of sight, one press shows it.
        const isSeen = document.getElementById('workspace-files')?.offsetParent;
        showFiles(isSeen ? 'closed' : 'open');
      }}
    >
      {words.files}
    </button>
  );
}

/** The column; empty while it is hidden. */
export function FilesColumn() {
  const workspace = useWorkspace();
  const { filesColumn, showFiles } = workspace.editorSettings;
  const column = useRef<HTMLDivElement>(null);
  const tree = useSignal<{ Tree: ComponentType<{ onOpened: () => void }> } | undefined>(undefined);
  const failed = useSignal(false);
  const state = filesColumn.value;
  const isWanted = state === 'open' || (state === 'auto' && hasMany(workspace));

  function fetchTree(): void {
    // In a column that is out of sight nothing is fetched.
    if (!importTree || tree.value || !column.current?.offsetParent) return;
    failed.value = false;
    importTree().then(
      ({ FilesTree }) => {
        tree.value = { Tree: FilesTree };
      },
      () => {
        failed.value = true;
      },
    );
  }

  useEffect(fetchTree, [state]);

  return (
    <div class={`files-column files-column-${state}`} id="workspace-files" ref={column} hidden={!isWanted}>
      {isWanted && tree.value && (
        <tree.value.Tree
          onOpened={() => {
            if (widthAround(column.current) < narrow) showFiles('closed');
          }}
        />
      )}
      {isWanted && !tree.value && !failed.value && (
        <ul class="files-waiting">
          {workspace.files.paths.value.map((path) => (
            <li key={path}>{path}</li>
          ))}
        </ul>
      )}
      {isWanted && failed.value && (
        <p class="files-waiting" role="status">
          {words.notFetched}{' '}
          <button type="button" class="place-link" onClick={fetchTree}>
            {words.tryAgain}
          </button>
        </p>
      )}
    </div>
  );
}

function widthAround(element: HTMLElement | null): number {
  return element?.closest('.workspace')?.clientWidth ?? 0;
}
