// The commands of a workspace, in the order in which they are listed. Add an action of a panel to its own list below.
// Imported by the workspace.
import { inspectorCommands } from '../inspector/inspector-commands.ts';
import { toolsOf } from '../tools/tool-list.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { editorCommands } from '../editor/editor-commands.ts';
import { workCommands } from './work-commands.ts';
import type { Command } from './command.ts';
import * as words from '../../words/en/commands.ts';

/** Every action of `workspace`. */
export function commandsOf(workspace: WorkspaceState): Command[] {
  return [
    ...programCommands(workspace),
    ...workCommands(workspace),
    ...editorCommands(workspace),
    ...toolCommands(workspace),
    ...inspectorCommands(workspace),
    ...paneCommands(workspace),
    ...helpCommands(workspace),
  ];
}

function programCommands({
  exercise,
  run,
  runAndShow,
  checkWork,
  save,
  runOnSave,
  ...workspace
}: WorkspaceState): Command[] {
  return [
    {
      id: 'run',
      title: words.run,
      section: words.programGroup,
      shortcut: { key: 'enter', mod: true },
      run: () => void runAndShow(),
    },
    {
      id: 'stop',
      title: words.stop,
      section: words.programGroup,
      enabled: () => run.isStoppable.value,
      run: () => void run.stop(),
    },
    {
      id: 'check',
      title: words.check,
      section: words.programGroup,
      shortcut: { key: 'enter', mod: true, shift: true },
      enabled: () => exercise.checks.length > 0,
      run: () => void checkWork(),
    },
    {
      id: 'save',
      title: words.save,
      section: words.programGroup,
      shortcut: { key: 's', mod: true },
      run: () => void save(),
    },
    {
      id: 'run-on-save',
      title: words.runOnSave,
      section: words.programGroup,
      inMenu: true,
      checked: () => runOnSave.value,
      run: () => workspace.setRunOnSave(!runOnSave.value),
    },
    {
      id: 'engine',
      title: words.chooseEngine,
      section: words.programGroup,
      inMenu: true,
      run: () => workspace.view.openDialog('engine'),
    },
  ];
}

function toolCommands({ view, panes, ...workspace }: WorkspaceState): Command[] {
  return toolsOf(workspace).map(({ tool, name }) => ({
    id: `open-${tool}`,
    title: words.open(name),
    section: words.toolsGroup,
    run() {
      if (tool === 'preview' && panes.shares.preview.value === 0) panes.fold('preview', 'first');
      view.openTool(tool);
    },
  }));
}

/** Where parts stand side by side, as in workspace.css; elsewhere one is seen at a time, and nothing is folded. */
const besideText = '(min-width: 1100px)';
const besideEachOther = `${besideText}, (min-width: 700px) and (min-height: 560px)`;

/** While the site is built, everything does. */
function fits(query: string): boolean {
  return typeof matchMedia === 'undefined' || matchMedia(query).matches;
}

function paneCommands({ exercise, panes }: WorkspaceState): Command[] {
  const parts = [
    { id: 'show-lesson', title: words.showLesson, division: 'lesson', pane: 'first', folded: 0 },
    { id: 'show-code', title: words.showCode, division: 'code', pane: 'first', folded: 0 },
    { id: 'show-preview', title: words.showPreview, division: 'preview', pane: 'first', folded: 0 },
    { id: 'show-tools', title: words.showTools, division: 'preview', pane: 'second', folded: 100 },
  ] as const;
  const shown = exercise.taskHtml === '' ? parts.slice(1) : parts;
  return shown.map(({ id, title, division, pane, folded }) => ({
    id,
    title,
    section: words.viewGroup,
    inMenu: true,
    offered: () => fits(division === 'lesson' ? besideText : besideEachOther),
    checked: () => panes.shares[division].value !== folded,
    run: () => panes.fold(division, pane),
  }));
}

function helpCommands({ view }: WorkspaceState): Command[] {
  return [
    {
      id: 'palette',
      title: words.paletteTitle,
      section: words.helpGroup,
      shortcut: { key: 'k', mod: true },
      inMenu: true,
      run: () => view.openDialog('palette'),
    },
    {
      id: 'shortcuts',
      title: words.shortcutsTitle,
      section: words.helpGroup,
      shortcut: { key: '?', shift: true },
      inMenu: true,
      run: () => view.openDialog('shortcuts'),
    },
  ];
}
