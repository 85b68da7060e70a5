// What can be done in a workspace, each once: the toolbar's menu, the palette, the keys and the list of keys read it.
// Imported by the workspace.
import * as words from '../../words/en/keys.ts';

/** Keys of a command: with Cmd on a Mac and Ctrl elsewhere where `mod` is set. */
export interface Shortcut {
  /** As `KeyboardEvent.key` has it, in small letters. */
  key: string;
  mod?: boolean;
  shift?: boolean;
  alt?: boolean;
}

/** One action. */
export interface Command {
  id: string;
  /** A verb and its object: `Run the program`. */
  title: string;
  /** Under which heading it is listed. */
  section: string;
  shortcut?: Shortcut;
  /** Also a line of the toolbar's menu. */
  inMenu?: boolean;
  /** Default true. False where the layout has no use for it: then it is not listed. */
  offered?: () => boolean;
  /** Default true. Read while rendering, so it may look into signals. */
  enabled?: () => boolean;
  /** For what is switched on and off. */
  checked?: () => boolean;
  run: () => void;
}

/** The key that goes with a letter on this machine, in words. `Ctrl` while the site is built. */
export function modifierKey(): string {
  if (typeof navigator === 'undefined') return words.ctrl;
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? words.cmd : words.ctrl;
}

/** `Ctrl+Enter`. */
export function shortcutInWords({ key, mod, shift, alt }: Shortcut): string {
  const names: Readonly<Record<string, string>> = words.named;
  const name = names[key] ?? key.toUpperCase();
  return [mod && modifierKey(), alt && words.alt, shift && words.shift, name].filter(Boolean).join('+');
}

/** Whether these keys, and no others, are pressed. */
export function isPressed(
  { key, mod = false, shift = false, alt = false }: Shortcut,
  event: KeyboardEvent,
): boolean {
  return (
    event.key.toLowerCase() === key &&
    (event.metaKey || event.ctrlKey) === mod &&
    event.shiftKey === shift &&
    event.altKey === alt
  );
}
