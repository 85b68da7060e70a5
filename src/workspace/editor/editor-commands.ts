// Commands about the code and the editor. Imported by commands.ts.
import type { Command } from '../commands/command.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import type { Switch } from './editor-settings.ts';

/** In the order of the menu. */
export function editorCommands(workspace: WorkspaceState): Command[] {
  const { editorSettings, notices } = workspace;
  const { formatOnSave, wordWrap, screenReader } = editorSettings;
  const toggle = (id: string, title: string, setting: Switch, then?: (on: boolean) => void): Command => ({
    id,
    title,
    section: 'Code',
    inMenu: true,
    checked: () => setting.on.value,
    run() {
      setting.set(!setting.on.value);
      then?.(setting.on.value);
    },
  });
  const zoom = (id: string, title: string, steps: number): Command => ({
    id,
    title,
    section: 'Code',
    run: () => editorSettings.zoom(steps),
  });
  return [
    toggle('format-on-save', 'Format on save', formatOnSave),
    toggle('word-wrap', 'Wrap long lines', wordWrap),
    toggle('screen-reader', 'Screen reader mode', screenReader, (on) =>
      notices.tell(
        'screen-reader',
        on
          ? 'Screen reader mode is on: the editor hands each line to your screen reader. It stays on for your next visits.'
          : 'Screen reader mode is off. The editor turns it on by itself where it notices a screen reader.',
      ),
    ),
    zoom('zoom-in', 'Larger code', 1),
    zoom('zoom-out', 'Smaller code', -1),
    zoom('zoom-reset', 'Code in its usual size', 0),
    filesCommand(workspace),
    problemCommand(workspace, 'next-problem', 'Go to the next problem', 1),
    problemCommand(workspace, 'previous-problem', 'Go to the previous problem', -1),
  ];
}

function filesCommand({ editorSettings }: WorkspaceState): Command {
  return {
    id: 'files',
    title: 'List the files',
    section: 'Code',
    inMenu: true,
    checked: () => editorSettings.filesColumn.value === 'open',
    run: () => editorSettings.showFiles(editorSettings.filesColumn.value === 'open' ? 'closed' : 'open'),
  };
}

function problemCommand(
  { codeProblems, notices }: WorkspaceState,
  id: string,
  title: string,
  step: 1 | -1,
): Command {
  return {
    id,
    title,
    section: 'Code',
    shortcut: { key: 'f8', shift: step === -1 },
    run() {
      const problem = codeProblems.goToNext(step);
      const { list } = codeProblems;
      if (problem) {
        notices.close('problem');
        return;
      }
      notices.tell(
        'problem',
        list.value ? 'No problems in your files.' : 'TypeScript is loading. Press the key again in a moment.',
      );
    },
  };
}
