// Rows of name and value that can be added, changed and removed: header fields, form fields. Imported by the inspector.
import { useId, useRef } from 'preact/hooks';
import type { DraftRow } from './draft.ts';
import * as words from '../../words/en/inspector.ts';

interface RowEditorProps {
  title: string;
  /** What one row is called. */
  texts: typeof words.fieldRows;
  rows: readonly DraftRow[];
  /** Names that are offered while typing. */
  suggestions?: readonly string[];
  onChange: (rows: DraftRow[]) => void;
}

export function RowEditor({ title, texts, rows, suggestions = [], onChange }: RowEditorProps) {
  const id = useId();
  const box = useRef<HTMLFieldSetElement>(null);
  const change = (index: number, part: Partial<DraftRow>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...part } : row)));

  function focusName(index: number): void {
    requestAnimationFrame(() => {
      const names = box.current?.querySelectorAll<HTMLInputElement>('.row-name') ?? [];
      (names[index] ?? box.current?.querySelector<HTMLElement>('.row-add'))?.focus();
    });
  }

  return (
    <fieldset class="row-editor" ref={box}>
      <legend>{title}</legend>
      {rows.map(({ name, value }, index) => (
        <div key={index} class="row-editor-row">
          <input
            class="inspector-field row-name"
            aria-label={texts.nameOf(index + 1)}
            placeholder={words.name}
            list={`${id}-names`}
            value={name}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            onInput={({ currentTarget }) => change(index, { name: currentTarget.value })}
          />
          <input
            class="inspector-field row-value"
            aria-label={texts.valueOf(index + 1)}
            placeholder={words.value}
            value={value}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            onInput={({ currentTarget }) => change(index, { value: currentTarget.value })}
          />
          <button
            type="button"
            class="quiet-button row-remove"
            aria-label={texts.remove(name || String(index + 1))}
            title={texts.removeThis}
            onClick={() => {
              onChange(rows.filter((_, at) => at !== index));
              focusName(Math.max(0, index - 1));
            }}
          >
            <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
              <path d="m2 2 8 8m0-8-8 8" fill="none" stroke="currentColor" stroke-width="1.5" />
            </svg>
          </button>
        </div>
      ))}
      <button
        type="button"
        class="quiet-button row-add"
        onClick={() => {
          onChange([...rows, { name: '', value: '' }]);
          focusName(rows.length);
        }}
      >
        {texts.add}
      </button>
      <datalist id={`${id}-names`}>
        {suggestions.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </fieldset>
  );
}
