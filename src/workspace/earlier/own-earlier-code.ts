// The learner's own solution of the exercise before, offered in the place of ours. Loaded where an exercise continues
// another.
import type { Exercise, FileTree } from '../../course/exercise.ts';
import type { ProgressStore } from '../../progress/progress-store.ts';
import { keepSetting, recallSetting } from '../state/settings.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';

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
    text: `This exercise goes on from “${exercise.continues?.title ?? ''}”, with our solution of it. You can go on with your own.`,
    actions: [
      {
        title: 'Bring your own code along',
        run() {
          notices.close(noticeId);
          const what = `Your own ${Object.keys(own).join(', ')} ${count === 1 ? 'is' : 'are'} here.`;
          replaceFiles({ files: { ...files.tree.value, ...own }, reason: 'earlier', what });
        },
      },
      {
        title: 'Go on with ours',
        run() {
          keepSetting(`ours:${exercise.id}`, 'chosen');
          notices.close(noticeId);
        },
      },
    ],
  });
}
