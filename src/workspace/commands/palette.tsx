// The command palette: every action of the workspace and every lesson, found by typing. One of the dialogs.
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Dialog } from '../controls/dialog.tsx';
import type { DialogProps } from '../dialogs/dialog-list.ts';
import { shortcutInWords } from './command.ts';
import { fetchLessonLinks, type LessonLink } from './lesson-links.ts';
import { bestMatches, type Findable } from './match.ts';
import * as words from '../../words/en/palette.ts';
import './palette.css';

interface Line extends Findable {
  id: string;
  keys?: string;
  run: () => void;
}

/** A combobox with a list: typing narrows, arrows choose, Enter does it. */
export function Palette({ commands, onClose }: DialogProps) {
  const typed = useSignal('');
  const chosen = useSignal(0);
  const lessons = useSignal<readonly LessonLink[]>([]);
  const list = useRef<HTMLUListElement>(null);

  useEffect(() => {
    void fetchLessonLinks().then((links) => {
      lessons.value = links;
    });
  }, []);

  const actions = commands
    .filter(({ id, offered, enabled }) => id !== 'palette' && (offered?.() ?? true) && (enabled?.() ?? true))
    .map(({ id, title, section, shortcut, run }): Line => {
      return { id, title, section, ...(shortcut ? { keys: shortcutInWords(shortcut) } : {}), run };
    });
  const places = lessons.value.map(({ title, unit, href }): Line => {
    return { id: href, title, section: words.lessonIn(unit), run: () => location.assign(href) };
  });
  const lines = bestMatches([...actions, ...places], typed.value);
  const current = Math.min(chosen.value, lines.length - 1);

  function choose(index: number): void {
    if (lines.length === 0) return;
    chosen.value = (index + lines.length) % lines.length;
    list.current?.children[chosen.value]?.scrollIntoView({ block: 'nearest' });
  }

  function act(line: Line | undefined): void {
    if (!line) return;
    onClose();
    line.run();
  }

  function press(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown') choose(current + 1);
    else if (event.key === 'ArrowUp') choose(current - 1);
    else if (event.key === 'Enter') act(lines[current]);
    else return;
    event.preventDefault();
  }

  return (
    <Dialog title={words.title} class="palette" onClose={onClose}>
      <input
        class="palette-input"
        type="text"
        role="combobox"
        aria-label={words.question}
        aria-expanded="true"
        aria-controls="palette-lines"
        aria-activedescendant={current >= 0 ? `palette-line-${current}` : undefined}
        placeholder={words.placeholder}
        autoComplete="off"
        spellcheck={false}
        autofocus
        value={typed.value}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
          chosen.value = 0;
        }}
        onKeyDown={press}
      />
      <ul class="palette-lines" id="palette-lines" role="listbox" aria-label={words.title} ref={list}>
        {lines.map((line, index) => (
          <li
            key={line.id}
            id={`palette-line-${index}`}
            class="palette-line"
            role="option"
            aria-selected={index === current}
            onPointerMove={() => {
              chosen.value = index;
            }}
            onClick={() => act(line)}
          >
            <span>{line.title}</span>
            <span class="palette-section">{line.keys ? <kbd>{line.keys}</kbd> : line.section}</span>
          </li>
        ))}
      </ul>
      {lines.length === 0 && (
        <p class="palette-none" role="status">
          {words.nothingCalled(typed.value)}
        </p>
      )}
    </Dialog>
  );
}
