// What the page says or asks by `alert`, `confirm` and `prompt`: beside the page, so that it cannot hold anything up. Part of the preview.
import { useEffect, useRef } from 'preact/hooks';
import type { PageDialog } from './messages.ts';
import type { PreviewController } from './preview-controller.ts';
import * as words from '../../words/en/preview.ts';

export function PageDialogs({ controller }: { controller: PreviewController }) {
  const [dialog] = controller.dialogs.value;
  if (!dialog) return null;
  return <OneDialog key={controller.dialogs.value.length} dialog={dialog} controller={controller} />;
}

interface OneDialogProps {
  dialog: PageDialog;
  controller: PreviewController;
}

function OneDialog({ dialog: { kind, text, value }, controller }: OneDialogProps) {
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLInputElement>(null);
  // The learner asked for it by a click in the page, and answers by keyboard.
  useEffect(() => {
    const first = field.current ?? form.current?.querySelector<HTMLElement>('button[type=submit]');
    first?.focus();
  }, []);

  function send(event: SubmitEvent): void {
    event.preventDefault();
    controller.answerDialog(kind === 'prompt' ? (field.current?.value ?? '') : true);
  }

  return (
    <form
      class="page-dialog"
      role="alertdialog"
      aria-label={kind === 'alert' ? words.pageSays : words.pageAsks}
      ref={form}
      onSubmit={send}
      onKeyDown={(event) => {
        if (event.key === 'Escape') controller.answerDialog(undefined);
      }}
    >
      <p class="page-dialog-source">{kind === 'alert' ? words.pageSays : words.pageAsks}</p>
      <p class="page-dialog-text">{text}</p>
      {kind === 'prompt' && (
        <input ref={field} aria-label={words.yourAnswer} defaultValue={value} autocomplete="off" />
      )}
      <div class="page-dialog-buttons">
        <button type="submit" class="preview-action">
          {words.ok}
        </button>
        {kind !== 'alert' && (
          <button type="button" class="preview-action" onClick={() => controller.answerDialog(undefined)}>
            {words.cancel}
          </button>
        )}
      </div>
    </form>
  );
}
