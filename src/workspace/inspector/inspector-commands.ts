// What can be done with requests from anywhere in the workspace. Imported by the commands.
import type { Command } from '../commands/command.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';

export function inspectorCommands({ inspector, exchanges }: WorkspaceState): Command[] {
  return [
    {
      id: 'compose-request',
      title: 'Write a request by hand',
      section: 'Tools',
      run: inspector.compose,
    },
    {
      id: 'clear-requests',
      title: 'Clear the list of requests',
      section: 'Tools',
      enabled: () => exchanges.all.value.length > 0,
      run: exchanges.clear,
    },
  ];
}
