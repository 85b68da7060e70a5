// The learner's own solution of the exercise before, offered in the place of ours. Loaded where an exercise continues
// another.
import type { Exercise, FileTree } from '../../course/exercise.ts';
import type { ProgressStore } from '../../progress/progress-store.ts';
import { keepSetting, recallSetting } from '../state/settings.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import * as words from '../../words/en/earlier.ts';

const noticeId = 'earlier-code';

/** The learner's files that can take the place of ours: from their newest work that passed. Empty when there is none. */
export async function ownEarlierFiles(
  store: Pick<ProgressStore, 'load' | 'snapshots'>,
  { continues, files }: Pick<Exercise, 'continues' | 'files'>,
): Promise<FileTree> {
  if (!continues) return {};
  const earlier = await store.load(continues.id);
  if (earlier?.passedAt === undefined) return {};
  const passed = (await store.snapshots(continues.id)).find(
    ({ reason, result }) => reason === 'check' && result?.done === result?.tasks && result !== undefined,
  );
  const own = passed?.files ?? earlier.edits;
  const brought = continues.files.flatMap((path) => {
    const text = Object.hasOwn(own, path) ? own[path] : undefined;
    return typeof text === 'string' && text !== files[path] ? [[path, text] as const] : [];
  });
  return Object.fromEntries(brought);
}

/** Shows the offer when there is something to bring along and nothing was begun here. */
export async function offerOwnCode(workspace: WorkspaceState): Promise<void> {
  const { exercise, files, notices, progress, replaceFiles } = workspace;
  const store = await progress.store();
  const begun = Object.keys(files.edits.value).length > 0 || progress.state.value === 'held';
  if (begun || recallSetting(`ours:${exercise.id}`) !== undefined) return;
  const own = await ownEarlierFiles(store, exercise);
  const count = Object.keys(own).length;
  if (count === 0) return;
  notices.show({
    id: noticeId,
    text: words.offer(exercise.continues?.title ?? ''),
    actions: [
      {
        title: words.bring,
        run() {
          notices.close(noticeId);
          const what = words.brought(Object.keys(own).join(', '), count);
          replaceFiles({ files: { ...files.tree.value, ...own }, reason: 'earlier', what });
        },
      },
      {
        title: words.keepOurs,
        run() {
          keepSetting(`ours:${exercise.id}`, 'chosen');
          notices.close(noticeId);
        },
      },
    ],
  });
}
