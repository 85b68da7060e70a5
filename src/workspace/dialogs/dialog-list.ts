// The workspace's dialogs, each fetched when it is first opened: add one here, and `view.openDialog` can show it.
// Imported by the workspace.
import type { ComponentType } from 'preact';
import type { Command } from '../commands/command.ts';

/** What every dialog is given. A dialog draws itself with controls/dialog.tsx and reads the workspace's stores. */
export interface DialogProps {
  commands: readonly Command[];
  onClose: () => void;
}

export type DialogName = 'palette' | 'shortcuts' | 'solution' | 'history' | 'share' | 'transfer' | 'engine';

/** How each dialog is fetched. */
export const dialogs: Readonly<Record<DialogName, () => Promise<ComponentType<DialogProps>>>> = {
  palette: async () => (await import('../commands/palette.tsx')).Palette,
  shortcuts: async () => (await import('../commands/shortcut-list.tsx')).ShortcutList,
  solution: async () => (await import('../solution/solution-dialog.tsx')).SolutionDialog,
  history: async () => (await import('../history/history-dialog.tsx')).HistoryDialog,
  share: async () => (await import('../share/share-dialog.tsx')).ShareDialog,
  transfer: async () => (await import('../transfer/transfer-dialog.tsx')).TransferDialog,
  engine: async () => (await import('../run/engine-dialog.tsx')).EngineDialog,
};
