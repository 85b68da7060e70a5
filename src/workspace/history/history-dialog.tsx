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
import * as words from '../../words/en/history.ts';
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
    <Dialog title={words.title} onClose={onClose} class="diff-dialog history-dialog">
      {fault.value && <p role="alert">{words.notRead}</p>}
      {!list && !fault.value && <p role="status">{words.reading}</p>}
      {list?.length === 0 && <p>{words.nothingKept}</p>}
      {list && selected && (
        <div class="history">
          <ul class="history-list" aria-label={words.versions}>
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
    replaceFiles({ files: then, reason: 'restore', what: words.restored(time) });
    onClose();
  }

  if (path === undefined) return <p>{words.same}</p>;
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
          {words.restore}
        </button>
      </div>
      <DiffView
        before={then[path]}
        after={files.tree.value[path]}
        names={{ before: words.versionThen(time), after: words.now }}
      />
    </div>
  );
}
