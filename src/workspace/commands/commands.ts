// The commands of a workspace, in the order in which they are listed. Add an action of a panel to its own list below.
// Imported by the workspace.
import { inspectorCommands } from '../inspector/inspector-commands.ts';
import { toolsOf } from '../tools/tool-list.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { editorCommands } from '../editor/editor-commands.ts';
import { workCommands } from './work-commands.ts';
import type { Command } from './command.ts';

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
      title: 'Run the program',
      section: 'Program',
      shortcut: { key: 'enter', mod: true },
      run: () => void runAndShow(),
    },
    {
      id: 'stop',
      title: 'Stop the program',
      section: 'Program',
      enabled: () => run.isStoppable.value,
      run: () => void run.stop(),
    },
    {
      id: 'check',
      title: 'Check my work',
      section: 'Program',
      shortcut: { key: 'enter', mod: true, shift: true },
      enabled: () => exercise.checks.length > 0,
      run: () => void checkWork(),
    },
    {
      id: 'save',
      title: 'Save',
      section: 'Program',
      shortcut: { key: 's', mod: true },
      run: () => void save(),
    },
    {
      id: 'run-on-save',
      title: 'Run on save',
      section: 'Program',
      inMenu: true,
      checked: () => runOnSave.value,
      run: () => workspace.setRunOnSave(!runOnSave.value),
    },
    {
      id: 'engine',
      title: 'Choose the engine',
      section: 'Program',
      inMenu: true,
      run: () => workspace.view.openDialog('engine'),
    },
  ];
}

function toolCommands({ view, panes, ...workspace }: WorkspaceState): Command[] {
  return toolsOf(workspace).map(({ tool, name }) => ({
    id: `open-${tool}`,
    title: `Open ${name.toLowerCase()}`,
    section: 'Tools' as const,
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
    { id: 'show-lesson', title: 'Show the lesson text', division: 'lesson', pane: 'first', folded: 0 },
    { id: 'show-code', title: 'Show the code', division: 'code', pane: 'first', folded: 0 },
    { id: 'show-preview', title: 'Show the preview', division: 'preview', pane: 'first', folded: 0 },
    { id: 'show-tools', title: 'Show the tools', division: 'preview', pane: 'second', folded: 100 },
  ] as const;
  const shown = exercise.taskHtml === '' ? parts.slice(1) : parts;
  return shown.map(({ id, title, division, pane, folded }) => ({
    id,
    title,
    section: 'View' as const,
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
      title: 'All actions and lessons',
      section: 'Help',
      shortcut: { key: 'k', mod: true },
      inMenu: true,
      run: () => view.openDialog('palette'),
    },
    {
      id: 'shortcuts',
      title: 'Keyboard shortcuts',
      section: 'Help',
      shortcut: { key: '?', shift: true },
      inMenu: true,
      run: () => view.openDialog('shortcuts'),
    },
  ];
}
