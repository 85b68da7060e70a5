// A button that opens a menu of actions, after the ARIA menu button pattern. For the workspace.
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import './menu.css';

/** One line of a menu. */
export interface MenuItem {
  id: string;
  title: string;
  /** Lines of one section stand together; a rule divides sections. */
  section?: string;
  /** Keys that do the same, such as `Ctrl+Enter`. */
  keys?: string;
  disabled?: boolean;
  /** Set for an item that is switched on and off. */
  checked?: boolean;
  run: () => void;
}

interface MenuProps {
  /** The button's word. */
  name: string;
  items: readonly MenuItem[];
  /** Drawn in the word's place, which then is a name and a tooltip. */
  icon?: ComponentChildren;
}

/** Arrows, Home and End move; Escape closes and gives the focus back; Tab and a click elsewhere close. */
export function Menu({ name, items, icon }: MenuProps) {
  const open = useSignal(false);
  const box = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();

  useEffect(() => {
    if (!open.value) return undefined;
    lines()[0]?.focus();
    const closeOutside = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) open.value = false;
    };
    addEventListener('pointerdown', closeOutside);
    addEventListener('focusin', closeOutside);
    return () => {
      removeEventListener('pointerdown', closeOutside);
      removeEventListener('focusin', closeOutside);
    };
  }, [open.value]);

  function lines(): HTMLButtonElement[] {
    return [...(list.current?.querySelectorAll<HTMLButtonElement>('button') ?? [])];
  }

  function press(event: KeyboardEvent): void {
    const all = lines();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const target = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[
      event.key
    ];
    if (target !== undefined) all[target % all.length]?.focus();
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function close(): void {
    open.value = false;
    button.current?.focus();
  }

  return (
    <span class="menu" ref={box}>
      <button
        type="button"
        class="quiet-button"
        ref={button}
        aria-haspopup="menu"
        aria-expanded={open.value}
        aria-controls={id}
        aria-label={icon ? name : undefined}
        title={icon ? name : undefined}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        {icon ?? (
          <>
            {name}
            <svg viewBox="0 0 10 6" width="10" height="6" aria-hidden="true">
              <path d="M1 1l4 4 4-4" fill="none" stroke="currentColor" stroke-width="1.5" />
            </svg>
          </>
        )}
      </button>
      {open.value && (
        <div class="menu-list" role="menu" id={id} aria-label={name} ref={list} onKeyDown={press}>
          {items.map((item, index) => (
            <button
              key={item.id}
              type="button"
              class="menu-item"
              role={item.checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
              aria-checked={item.checked}
              aria-disabled={item.disabled}
              tabIndex={-1}
              data-begins={index > 0 && item.section !== items[index - 1]?.section ? 'yes' : undefined}
              onClick={() => {
                if (item.disabled) return;
                close();
                item.run();
              }}
            >
              <span class="menu-mark" aria-hidden="true">
                {item.checked ? '✓' : ''}
              </span>
              <span>{item.title}</span>
              {item.keys && <kbd>{item.keys}</kbd>}
            </button>
          ))}
        </div>
      )}
    </span>
  );
}
