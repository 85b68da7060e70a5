// The files of the exercise as a tree: open, add, rename and delete, all by keyboard, too. Fetched when it is first shown.
import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { useWorkspace } from '../state/workspace-state.ts';
import { fileActions } from './file-actions.ts';
import { folderOf, inFolder, treeOf, visibleRows, type FileRow } from './file-nodes.ts';
import { FileRowContent } from './file-row.tsx';
import { FilesToolbar } from './files-toolbar.tsx';
import { keepFolders, recallFolders } from './kept-folders.ts';
import { NameInput } from './name-input.tsx';
import { rowThatBegins, treeMove } from './tree-keys.ts';
import * as words from '../../words/en/files.ts';
import './files-tree.css';

/** What is being named: something new in `folder`, or the file or folder at `path`. */
type Naming = { kind: 'file' | 'folder'; folder: string } | { kind: 'rename'; path: string };

/** Milliseconds after which typing begins a new search. */
const typingPause = 800;
const messageId = 'files-message';

/** One tab stop; after the ARIA tree view pattern. `onOpened` is called when a file was chosen. */
export function FilesTree({ onOpened }: { onOpened: () => void }) {
  const workspace = useWorkspace();
  const { exercise, files } = workspace;
  const folders = useSignal<readonly string[]>(recallFolders(exercise.id, files.tree.value));
  const closed = useSignal<ReadonlySet<string>>(new Set());
  const current = useSignal(files.active.value);
  const naming = useSignal<Naming | undefined>(undefined);
  const message = useSignal('');
  const list = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const typed = useRef({ text: '', at: 0 });
  const actions = useMemo(() => fileActions(workspace, folders), [workspace]);

  // Computed, not of one rendering: a key that comes before the next rendering acts on what the one before it did.
  const rows = useComputed(() => visibleRows(treeOf(files.paths.value, folders.value), closed.value));
  const at = useComputed(() =>
    Math.max(
      0,
      rows.value.findIndex(({ node }) => node.path === current.value),
    ),
  );
  const currentRow = () => rows.value[at.value];

  useEffect(() => keepFolders(exercise.id, folders.value), [folders.value]);

  // Together with the rendering: a key between the two would have its wish fulfilled by the row before.
  useLayoutEffect(() => {
    if (!wantsFocus.current || naming.value) return;
    wantsFocus.current = false;
    list.current?.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')?.focus();
  });

  function focus(path: string): void {
    current.value = path;
    wantsFocus.current = true;
  }

  function toggle(path: string): void {
    const next = new Set(closed.value);
    if (!next.delete(path)) next.add(path);
    closed.value = next;
  }

  function choose({ node }: FileRow): void {
    focus(node.path);
    message.value = '';
    if (node.children) return toggle(node.path);
    files.open(node.path);
    workspace.view.showCode();
    onOpened();
  }

  function startNew(kind: 'file' | 'folder'): void {
    message.value = actions.whyNothingNew() ?? '';
    if (message.value) return;
    const row = currentRow();
    const folder = row?.node.children ? row.node.path : folderOf(row?.node.path ?? '');
    closed.value = new Set([...closed.value].filter((path) => path !== folder));
    naming.value = { kind, folder };
  }

  function startRename(): void {
    const path = currentRow()?.node.path;
    if (path === undefined) return;
    message.value = actions.whyItStays(path) ?? '';
    if (!message.value) naming.value = { kind: 'rename', path };
  }

  function remove(): void {
    const path = currentRow()?.node.path;
    if (path === undefined) return;
    const left = rows.value.filter(({ node }) => node.path !== path && !node.path.startsWith(`${path}/`));
    const next = left[Math.min(at.value, left.length - 1)];
    message.value = actions.remove(path) ?? '';
    if (message.value) return;
    if (next) focus(next.node.path);
  }

  function finish(name: string, how: 'enter' | 'left'): void {
    const what = naming.value;
    if (!what) return;
    const folder = what.kind === 'rename' ? folderOf(what.path) : what.folder;
    const path = inFolder(folder, name);
    const problem =
      what.kind === 'rename'
        ? actions.rename(what.path, path)
        : what.kind === 'file'
          ? actions.newFile(path)
          : actions.newFolder(path);
    // Whoever goes elsewhere with a name that cannot be had has changed their mind.
    if (problem && how === 'enter') {
      message.value = problem;
      return;
    }
    message.value = '';
    naming.value = undefined;
    if (how === 'enter') focus(path);
    else if (!problem) current.value = path;
  }

  function cancel(): void {
    naming.value = undefined;
    message.value = '';
    wantsFocus.current = true;
  }

  function press(event: KeyboardEvent): void {
    const row = currentRow();
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    const move = treeMove(event.key, rows.value, at.value, closed.value);
    if (move && 'focus' in move) focus(move.focus);
    else if (move) toggle(move.toggle);
    else if (event.key === 'Enter' || event.key === ' ') choose(row);
    else if (event.key === 'F2') startRename();
    else if (event.key === 'Delete') remove();
    else if (event.key.length === 1) {
      const goesOn = event.timeStamp - typed.current.at < typingPause;
      typed.current = { text: (goesOn ? typed.current.text : '') + event.key, at: event.timeStamp };
      const match = rowThatBegins(rows.value, at.value, typed.current.text);
      if (match) focus(match);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const input = (label: string, initial: string) => (
    <NameInput
      label={label}
      initial={initial}
      describedBy={message.value ? messageId : undefined}
      onDone={finish}
      onCancel={cancel}
    />
  );
  const fresh = naming.value && naming.value.kind !== 'rename' ? naming.value : undefined;
  const freshRow = fresh && (
    <div
      key="new"
      class="files-row"
      role="treeitem"
      aria-level={fresh.folder === '' ? 1 : fresh.folder.split('/').length + 1}
      style={{ '--level': fresh.folder === '' ? 1 : fresh.folder.split('/').length + 1 }}
    >
      {input(fresh.kind === 'file' ? words.newFileName : words.newFolderName, '')}
    </div>
  );

  return (
    <>
      <FilesToolbar onNew={startNew} onRename={startRename} onDelete={remove} />
      <div class="files-tree" role="tree" aria-label={words.treeLabel} ref={list} onKeyDown={press}>
        {fresh?.folder === '' && freshRow}
        {rows.value.map((row, index) => {
          const { node, level, position, siblings } = row;
          const isRenamed = naming.value?.kind === 'rename' && naming.value.path === node.path;
          return (
            <>
              <div
                key={node.path}
                class="files-row"
                role="treeitem"
                aria-level={level}
                aria-posinset={position}
                aria-setsize={siblings}
                aria-expanded={node.children ? !closed.value.has(node.path) : undefined}
                aria-selected={node.path === files.active.value}
                tabIndex={index === at.value ? 0 : -1}
                style={{ '--level': level }}
                onFocus={() => {
                  current.value = node.path;
                }}
                onClick={() => {
                  if (!isRenamed) choose(row);
                }}
              >
                {isRenamed ? (
                  input(words.newNameOf(node.name), node.name)
                ) : (
                  <FileRowContent node={node} isClosed={closed.value.has(node.path)} />
                )}
              </div>
              {fresh && fresh.folder === node.path && freshRow}
            </>
          );
        })}
      </div>
      <p class="files-message" id={messageId} role="status">
        {message.value}
      </p>
    </>
  );
}
