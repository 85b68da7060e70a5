// The field in the tree in which a new file, folder or name is typed.
import { useLayoutEffect, useRef } from 'preact/hooks';

interface NameInputProps {
  label: string;
  initial: string;
  /** Id of the text that says why a name was refused, while there is one. */
  describedBy: string | undefined;
  /** Enter, or leaving the field with something in it. */
  onDone: (name: string, how: 'enter' | 'left') => void;
  onCancel: () => void;
}

/** Takes the focus; the name is selected up to its extension. */
export function NameInput({ label, initial, describedBy, onDone, onCancel }: NameInputProps) {
  const input = useRef<HTMLInputElement>(null);
  const ended = useRef(false);
  // Not by `value`: a refusal draws the field anew, and what was typed must stay. Before the next key can come: it would
  // go to the button that was pressed.
  useLayoutEffect(() => {
    const dot = initial.lastIndexOf('.');
    if (input.current) input.current.value = initial;
    input.current?.focus();
    input.current?.setSelectionRange(0, dot > 0 ? dot : initial.length);
  }, []);
  return (
    <input
      ref={input}
      class="files-name"
      type="text"
      aria-label={label}
      aria-invalid={describedBy !== undefined}
      aria-describedby={describedBy}
      autocomplete="off"
      autocapitalize="off"
      spellcheck={false}
      onKeyDown={(event) => {
        // The tree has its own use for letters and arrows.
        event.stopPropagation();
        if (event.key === 'Enter') {
          event.preventDefault();
          onDone(event.currentTarget.value.trim(), 'enter');
        }
        if (event.key === 'Escape') {
          ended.current = true;
          onCancel();
        }
      }}
      onBlur={(event) => {
        if (!ended.current) onDone(event.currentTarget.value.trim(), 'left');
      }}
    />
  );
}
