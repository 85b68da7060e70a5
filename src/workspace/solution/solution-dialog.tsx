// Our solution beside the learner's code, never over it: to compare, and to use if they want to. One of the dialogs.
import { useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { FileTree } from '../../course/exercise.ts';
import { Dialog } from '../controls/dialog.tsx';
import type { DialogProps } from '../dialogs/dialog-list.ts';
import { DiffView } from '../diff/diff-view.tsx';
import { FileChoice } from '../diff/file-choice.tsx';
import { useWorkspace } from '../state/workspace-state.ts';
import { fetchSolution } from './fetch-solution.ts';
import * as words from '../../words/en/solution.ts';
import './solution-dialog.css';

export function SolutionDialog({ onClose }: DialogProps) {
  const { exercise, files, solutionFile, replaceFiles } = useWorkspace();
  const solution = useSignal<FileTree | undefined>(undefined);
  const fault = useSignal<string | undefined>(undefined);
  const chosen = useSignal(solutionFile.value);
  const differing = useComputed(() => {
    const ours = solution.value ?? {};
    return files.paths.value
      .concat(Object.keys(ours).filter((path) => !(path in files.tree.value)))
      .filter((path) => ours[path] !== undefined && ours[path] !== files.tree.value[path]);
  });

  function load(): void {
    fault.value = undefined;
    fetchSolution(exercise.solutionUrl).then(
      (found) => {
        solution.value = found;
      },
      (error: Error) => {
        fault.value = error.message;
      },
    );
  }
  useEffect(load, []);

  function use(ours: FileTree, what: string): void {
    replaceFiles({ files: { ...files.tree.value, ...ours }, reason: 'solution', what });
    onClose();
  }

  const ours = solution.value;
  const paths = differing.value;
  const path = chosen.value !== undefined && paths.includes(chosen.value) ? chosen.value : paths[0];
  return (
    <Dialog title={words.title} onClose={onClose} class="diff-dialog solution-dialog">
      {fault.value !== undefined && (
        <p role="alert">
          {fault.value}{' '}
          <button type="button" class="tool-button" onClick={load}>
            {words.tryAgain}
          </button>
        </p>
      )}
      {!ours && fault.value === undefined && <p role="status">{words.fetching}</p>}
      {ours && path === undefined && <p>{words.same}</p>}
      {ours && path !== undefined && (
        <>
          <p class="solution-words">{words.introduction}</p>
          <div class="diff-actions">
            <FileChoice
              paths={paths}
              path={path}
              onChoose={(next) => {
                chosen.value = next;
              }}
            />
            <span class="solution-use">
              <button
                type="button"
                class="tool-button"
                onClick={() => use({ [path]: ours[path] ?? '' }, words.usedFile(path))}
              >
                {words.useFile}
              </button>
              {paths.length > 1 && (
                <button type="button" class="tool-button" onClick={() => use(ours, words.usedAll)}>
                  {words.useAll(paths.length)}
                </button>
              )}
            </span>
          </div>
          <DiffView
            before={files.tree.value[path]}
            after={ours[path]}
            names={{ before: words.yours, after: words.ours }}
          />
        </>
      )}
    </Dialog>
  );
}
