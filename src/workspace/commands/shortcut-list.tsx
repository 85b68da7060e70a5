// All keys of the workspace, read from its commands. One of the dialogs.
import { Dialog } from '../controls/dialog.tsx';
import type { DialogProps } from '../dialogs/dialog-list.ts';
import { shortcutInWords } from './command.ts';
import './shortcut-list.css';

/** Keys that belong to a part of the page and not to a command. */
const ownKeys = (): [what: string, keys: string][] => [
  ['Leave the code', 'Escape, then Tab'],
  ['Completions in the code', 'Ctrl+Space'],
  ['Move between tabs, files and list lines', 'Arrow keys'],
  ['Resize a pane when its divider has the focus', 'Arrow keys'],
];

export function ShortcutList({ commands, onClose }: DialogProps) {
  const withKeys = commands.flatMap(({ title, shortcut }): [string, string][] =>
    shortcut ? [[title, shortcutInWords(shortcut)]] : [],
  );
  return (
    <Dialog title="Keyboard shortcuts" class="shortcut-list" onClose={onClose}>
      <dl>
        {[...withKeys, ...ownKeys()].map(([what, keys]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              <kbd>{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
