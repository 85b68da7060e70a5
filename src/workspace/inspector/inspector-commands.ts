// What can be done with requests from anywhere in the workspace. Imported by the commands.
import type { Command } from '../commands/command.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import * as words from '../../words/en/commands.ts';

export function inspectorCommands({ inspector, exchanges }: WorkspaceState): Command[] {
  return [
    {
      id: 'compose-request',
      title: words.commandWrite,
      section: words.toolsGroup,
      run: inspector.compose,
    },
    {
      id: 'clear-requests',
      title: words.commandClear,
      section: words.toolsGroup,
      enabled: () => exchanges.all.value.length > 0,
      run: exchanges.clear,
    },
  ];
}
