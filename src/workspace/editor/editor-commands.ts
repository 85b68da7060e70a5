// Commands about the code and the editor. Imported by commands.ts.
import type { Command } from '../commands/command.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import type { Switch } from './editor-settings.ts';
import * as words from '../../words/en/editor.ts';

/** In the order of the menu. */
export function editorCommands(workspace: WorkspaceState): Command[] {
  const { editorSettings, notices } = workspace;
  const { formatOnSave, wordWrap, screenReader } = editorSettings;
  const toggle = (id: string, title: string, setting: Switch, then?: (on: boolean) => void): Command => ({
    id,
    title,
    section: words.codeGroup,
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
    section: words.codeGroup,
    run: () => editorSettings.zoom(steps),
  });
  return [
    toggle('format-on-save', words.formatOnSave, formatOnSave),
    toggle('word-wrap', words.wrap, wordWrap),
    toggle('screen-reader', words.screenReader, screenReader, (on) =>
      notices.tell('screen-reader', on ? words.screenReaderOn : words.screenReaderOff),
    ),
    zoom('zoom-in', words.larger, 1),
    zoom('zoom-out', words.smaller, -1),
    zoom('zoom-reset', words.usualSize, 0),
    filesCommand(workspace),
    problemCommand(workspace, 'next-problem', words.nextProblem, 1),
    problemCommand(workspace, 'previous-problem', words.previousProblem, -1),
  ];
}

function filesCommand({ editorSettings }: WorkspaceState): Command {
  return {
    id: 'files',
    title: words.listFiles,
    section: words.codeGroup,
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
    section: words.codeGroup,
    shortcut: { key: 'f8', shift: step === -1 },
    run() {
      const problem = codeProblems.goToNext(step);
      const { list } = codeProblems;
      if (problem) {
        notices.close('problem');
        return;
      }
      notices.tell('problem', list.value ? words.noProblems : words.typesLoading);
    },
  };
}
