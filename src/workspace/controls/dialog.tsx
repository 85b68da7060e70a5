// A modal dialog on the browser's own <dialog>: focus is kept in, Escape closes, focus goes back. For the workspace.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import './dialog.css';
import * as words from '../../words/en/controls.ts';

interface DialogProps {
  title: string;
  /** Called once, however it was closed. The owner then stops rendering it. */
  onClose: () => void;
  children: ComponentChildren;
  /** A name for its own styles. */
  class?: string;
}

/** Open as long as it is rendered. A click beside it closes it. */
export function Dialog({ title, onClose, children, class: name }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const isGone = useRef(false);
  useEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => {
      // Closed before it is taken away, or the browser would not give the focus back to what had it before.
      isGone.current = true;
      dialog?.close();
    };
  }, []);
  return (
    <dialog
      class={name ? `dialog ${name}` : 'dialog'}
      ref={element}
      aria-label={title}
      onClose={() => isGone.current || onClose()}
      onClick={(event) => {
        if (event.target === element.current) element.current?.close();
      }}
    >
      <div class="dialog-head">
        <h2>{title}</h2>
        <button type="button" class="quiet-button" onClick={() => element.current?.close()}>
          {words.close}
        </button>
      </div>
      <div class="dialog-body">{children}</div>
    </dialog>
  );
}
