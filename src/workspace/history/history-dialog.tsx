// Earlier versions of the learner's files, kept in this browser: look at what changed since, and bring one back.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Snapshot } from '../../progress/types.ts';
import { Dialog } from '../controls/dialog.tsx';
import type { DialogProps } from '../dialogs/dialog-list.ts';
import { DiffView } from '../diff/diff-view.tsx';
import { FileChoice } from '../diff/file-choice.tsx';
import { useWorkspace } from '../state/workspace-state.ts';
import { differingPaths, reasonInWords, treeOf } from './snapshot-words.ts';
import { timeInWords } from './time-in-words.ts';
import './history-dialog.css';

export function HistoryDialog({ onClose }: DialogProps) {
  const { exercise, progress } = useWorkspace();
  const snapshots = useSignal<readonly Snapshot[] | undefined>(undefined);
  const fault = useSignal(false);
  const chosen = useSignal<number | undefined>(undefined);

  useEffect(() => {
    progress.store().then(
      async (store) => {
        snapshots.value = await store.snapshots(exercise.id);
      },
      () => {
        fault.value = true;
      },
    );
  }, []);

  const list = snapshots.value;
  const selected = list?.find(({ id }) => id === chosen.value) ?? list?.[0];
  return (
    <Dialog title="History of your files" onClose={onClose} class="diff-dialog history-dialog">
      {fault.value && (
        <p role="alert">
          The history could not be read, because a part of the course could not be fetched. Check your
          connection, then open it again.
        </p>
      )}
      {!list && !fault.value && <p role="status">Reading the history…</p>}
      {list?.length === 0 && (
        <p>
          Nothing is kept yet. A version is kept at every check, every ten minutes of work, and before your
          files are replaced.
        </p>
      )}
      {list && selected && (
        <div class="history">
          <ul class="history-list" aria-label="Versions, newest first">
            {list.map((snapshot) => (
              <li key={snapshot.id}>
                <button
                  type="button"
                  class="history-entry"
                  aria-pressed={snapshot === selected}
                  onClick={() => {
                    chosen.value = snapshot.id;
                  }}
                >
                  <span class="history-time">{timeInWords(snapshot.takenAt, Date.now())}</span>
                  <span>{reasonInWords(snapshot)}</span>
                </button>
              </li>
            ))}
          </ul>
          <Version key={selected.id} snapshot={selected} onClose={onClose} />
        </div>
      )}
    </Dialog>
  );
}

function Version({ snapshot, onClose }: { snapshot: Snapshot; onClose: () => void }) {
  const { exercise, files, replaceFiles } = useWorkspace();
  const chosen = useSignal<string | undefined>(undefined);
  const then = treeOf(snapshot, exercise.files);
  const paths = differingPaths(then, files.tree.value);
  const path = chosen.value ?? paths[0];
  const time = timeInWords(snapshot.takenAt, Date.now());

  function restore(): void {
    replaceFiles({ files: then, reason: 'restore', what: `Your files are as they were ${time}.` });
    onClose();
  }

  if (path === undefined) return <p>Your files are the same now as they were then.</p>;
  return (
    <div class="history-version">
      <div class="diff-actions">
        <FileChoice
          paths={paths}
          path={path}
          onChoose={(next) => {
            chosen.value = next;
          }}
        />
        <button type="button" class="tool-button tool-button-primary" onClick={restore}>
          Restore this version
        </button>
      </div>
      <DiffView
        before={then[path]}
        after={files.tree.value[path]}
        names={{ before: `Then (${time})`, after: 'Now' }}
      />
    </div>
  );
}
