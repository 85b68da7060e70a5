// The workspace's dialogs, each fetched when it is first opened: add one here, and `view.openDialog` can show it.
// Imported by the workspace.
import type { ComponentType } from 'preact';
import type { Command } from '../commands/command.ts';

/** What every dialog is given. A dialog draws itself with controls/dialog.tsx and reads the workspace's stores. */
export interface DialogProps {
  commands: readonly Command[];
  onClose: () => void;
}

export type DialogName = 'palette' | 'shortcuts';

/** How each dialog is fetched. */
export const dialogs: Readonly<Record<DialogName, () => Promise<ComponentType<DialogProps>>>> = {
  palette: async () => (await import('../commands/palette.tsx')).Palette,
  shortcuts: async () => (await import('../commands/shortcut-list.tsx')).ShortcutList,
};
