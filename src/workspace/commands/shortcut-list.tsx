// All keys of the workspace, read from its commands. One of the dialogs.
import { Dialog } from '../controls/dialog.tsx';
import type { DialogProps } from '../dialogs/dialog-list.ts';
import { shortcutInWords } from './command.ts';
import * as words from '../../words/en/shortcuts.ts';
import './shortcut-list.css';

/** Keys that belong to a part of the page and not to a command. */
const ownKeys = (): [what: string, keys: string][] => [
  [words.leaveCode, words.leaveCodeKeys],
  [words.completions, words.completionsKeys],
  [words.moveBetween, words.arrowKeys],
  [words.resizePane, words.arrowKeys],
];

export function ShortcutList({ commands, onClose }: DialogProps) {
  const withKeys = commands.flatMap(({ title, shortcut }): [string, string][] =>
    shortcut ? [[title, shortcutInWords(shortcut)]] : [],
  );
  return (
    <Dialog title={words.shortcutsTitle} class="shortcut-list" onClose={onClose}>
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
