// Keys that work anywhere on the page.
import { isPressed, type Command } from './command.ts';

/**
 * Listens until the returned function is called. In the capture phase: the editor has its own use for these keys.
 * A form field outside the workspace keeps its Enter, and so does a form inside that is marked `data-own-enter`.
 */
export function listenForShortcuts(workspace: HTMLElement, commands: readonly Command[]): () => void {
  function press(event: KeyboardEvent): void {
    const inside = event.target === document.body || workspace.contains(event.target as Node);
    if (event.key === 'Enter' && (event.target as Element).closest?.('[data-own-enter]')) return;
    const command = commands.find(({ shortcut }) => shortcut && isPressed(shortcut, event));
    if (!command || (event.key === 'Enter' && !inside)) return;
    if (writesText(command) && isTypedInto(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    if (!event.repeat && (command.enabled?.() ?? true)) command.run();
  }
  addEventListener('keydown', press, { capture: true });
  return () => removeEventListener('keydown', press, { capture: true });
}

/** A character's key without Cmd or Ctrl is text; a function key never is. */
function writesText({ shortcut }: Command): boolean {
  return shortcut?.key.length === 1 && !shortcut.mod;
}

/** Whether what is pressed there is text. */
function isTypedInto(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable], .code-editor') !== null
  );
}
