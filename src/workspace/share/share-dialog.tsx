// A link that holds the learner's code: for asking somebody else to look. One of the dialogs.
import { useSignal } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import { Dialog } from '../controls/dialog.tsx';
import type { DialogProps } from '../dialogs/dialog-list.ts';
import { downloadProject } from '../download/download-project.ts';
import { useWorkspace } from '../state/workspace-state.ts';
import { hashOf, LONGEST_HASH } from './share-link.ts';
import * as words from '../../words/en/share.ts';
import './share-dialog.css';

export function ShareDialog({ onClose }: DialogProps) {
  const { exercise, files } = useWorkspace();
  const copied = useSignal<'no' | 'yes' | 'by-hand'>('no');
  const field = useRef<HTMLInputElement>(null);
  const hash = useMemo(() => hashOf({ exercise: exercise.id, edits: files.edits.value }), []);
  const address = location.origin + location.pathname + hash;

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(address);
      copied.value = 'yes';
    } catch {
      // Refused by the browser: then the learner copies it.
      field.current?.select();
      copied.value = 'by-hand';
    }
  }

  if (hash.length > LONGEST_HASH) {
    return (
      <Dialog title={words.title} onClose={onClose} class="share-dialog">
        <p>{words.tooLarge(hash.length, LONGEST_HASH)}</p>
        <p>
          <button
            type="button"
            class="tool-button"
            onClick={() => downloadProject(exercise, files.tree.value)}
          >
            {words.download}
          </button>
        </p>
      </Dialog>
    );
  }
  return (
    <Dialog title={words.title} onClose={onClose} class="share-dialog">
      <p>{words.introduction}</p>
      <div class="share-line">
        <input
          ref={field}
          class="share-address"
          readOnly
          value={address}
          aria-label={words.link}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button type="button" class="tool-button tool-button-primary" onClick={() => void copy()}>
          {words.copy}
        </button>
      </div>
      <p class="share-outcome" role="status">
        {copied.value === 'yes' && words.copied}
        {copied.value === 'by-hand' && words.copyNotAllowed}
      </p>
    </Dialog>
  );
}
