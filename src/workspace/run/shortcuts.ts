// Keys that work anywhere on the page: Cmd or Ctrl with Enter runs, with S saves and runs.

/** The key that goes with a letter on this machine, in words. `Ctrl` while the site is built. */
export function modifierKey(): 'Cmd' | 'Ctrl' {
  if (typeof navigator === 'undefined') return 'Ctrl';
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? 'Cmd' : 'Ctrl';
}

/**
 * Listens until the returned function is called. In the capture phase: the editor has its own use for these keys.
 * A form field outside the workspace keeps its Enter.
 */
export function listenForShortcuts(workspace: HTMLElement, run: () => void): () => void {
  function press(event: KeyboardEvent): void {
    if (!(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey) return;
    const inside = event.target === document.body || workspace.contains(event.target as Node);
    const wanted = event.key.toLowerCase() === 's' || (event.key === 'Enter' && inside);
    if (!wanted) return;
    event.preventDefault();
    event.stopPropagation();
    if (!event.repeat) run();
  }
  addEventListener('keydown', press, { capture: true });
  return () => removeEventListener('keydown', press, { capture: true });
}
