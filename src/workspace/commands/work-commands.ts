// Commands about the learner's own files: back to the starter, earlier versions, our solution, taking work along.
import type { WorkspaceState } from '../state/workspace-state.ts';
import type { Command } from './command.ts';

/** In the order of the menu. */
export function workCommands(workspace: WorkspaceState): Command[] {
  const { exercise, files, progress, view, reset, compareWithSolution } = workspace;
  const isGraded = exercise.checks.length > 0;
  const command = (id: string, title: string, run: () => void, enabled?: () => boolean): Command => ({
    id,
    title,
    section: 'Your work',
    inMenu: true,
    ...(enabled ? { enabled } : {}),
    run,
  });
  return [
    command('reset', 'Reset to the starter', reset, () => Object.keys(files.edits.value).length > 0),
    command('history', 'History of my files', () => view.openDialog('history')),
    ...(isGraded
      ? [
          command(
            'solution',
            'Compare with our solution',
            () => compareWithSolution(),
            // Before that, the last hint leads there.
            () => progress.passedAt.value !== undefined || progress.seenSolutionAt.value !== undefined,
          ),
        ]
      : []),
    command('share', 'Share a link to this code', () => view.openDialog('share')),
    command('download', 'Download as a zip', () => void downloadZip(workspace)),
    command('transfer', 'Export and import', () => view.openDialog('transfer')),
  ];
}

async function downloadZip({ exercise, files, notices }: WorkspaceState): Promise<void> {
  try {
    const { downloadProject } = await import('../download/download-project.ts');
    downloadProject(exercise, files.tree.value);
  } catch {
    notices.tell(
      'download',
      'The zip could not be made, because a part of the course could not be fetched. Check your connection, then try again.',
    );
  }
}
