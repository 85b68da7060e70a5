// Keeps what is typed while Monaco is still on its way, so that no key is lost. Imported by code-editor.tsx.

/** Text typed before the editor is there. */
export interface TypedAhead {
  /** Takes a key in. Returns true when it was text, and must do nothing else on the page. */
  take(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): boolean;
  /** What was typed so far; begins anew. */
  text(): string;
}

export function createTypedAhead(): TypedAhead {
  let typed: string[] = [];
  return {
    take({ key, ctrlKey, metaKey, altKey }) {
      // AltGr writes characters and reports both Ctrl and Alt; a shortcut has only one of them.
      if (metaKey || (ctrlKey && !altKey)) return false;
      if (key === 'Enter') typed.push('\n');
      else if (key === 'Backspace') typed.pop();
      else if ([...key].length === 1) typed.push(key);
      else return false;
      return true;
    },
    text() {
      const text = typed.join('');
      typed = [];
      return text;
    },
  };
}
