// Commands about the learner's own files: back to the starter, earlier versions, our solution, taking work along.
import type { WorkspaceState } from '../state/workspace-state.ts';
import type { Command } from './command.ts';
import * as words from '../../words/en/commands.ts';

/** In the order of the menu. */
export function workCommands(workspace: WorkspaceState): Command[] {
  const { exercise, files, progress, view, reset, compareWithSolution } = workspace;
  const isGraded = exercise.checks.length > 0;
  const command = (id: string, title: string, run: () => void, enabled?: () => boolean): Command => ({
    id,
    title,
    section: words.workGroup,
    inMenu: true,
    ...(enabled ? { enabled } : {}),
    run,
  });
  return [
    command('reset', words.reset, reset, () => Object.keys(files.edits.value).length > 0),
    command('history', words.history, () => view.openDialog('history')),
    ...(isGraded
      ? [
          command(
            'solution',
            words.compareWithOurs,
            () => compareWithSolution(),
            // Before that, the last hint leads there.
            () => progress.passedAt.value !== undefined || progress.seenSolutionAt.value !== undefined,
          ),
        ]
      : []),
    command('share', words.share, () => view.openDialog('share')),
    command('download', words.download, () => void downloadZip(workspace)),
    command('transfer', words.transfer, () => view.openDialog('transfer')),
  ];
}

async function downloadZip({ exercise, files, notices }: WorkspaceState): Promise<void> {
  try {
    const { downloadProject } = await import('../download/download-project.ts');
    downloadProject(exercise, files.tree.value);
  } catch {
    notices.tell('download', words.zipNotMade);
  }
}
