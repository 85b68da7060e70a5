// A link that holds the learner's code: for asking somebody else to look. One of the dialogs.
import { useSignal } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import { Dialog } from '../controls/dialog.tsx';
import type { DialogProps } from '../dialogs/dialog-list.ts';
import { downloadProject } from '../download/download-project.ts';
import { useWorkspace } from '../state/workspace-state.ts';
import { hashOf, LONGEST_HASH } from './share-link.ts';
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
      <Dialog title="Share a link to this code" onClose={onClose} class="share-dialog">
        <p>
          Your code is too large for a link: it would have {hash.length.toLocaleString('en')} characters, and
          many programs cut off addresses longer than {LONGEST_HASH.toLocaleString('en')}. Share it as a zip
          instead.
        </p>
        <p>
          <button
            type="button"
            class="tool-button"
            onClick={() => downloadProject(exercise, files.tree.value)}
          >
            Download as a zip
          </button>
        </p>
      </Dialog>
    );
  }
  return (
    <Dialog title="Share a link to this code" onClose={onClose} class="share-dialog">
      <p>
        Whoever opens this link sees your code as it is now. It is in the link itself: nothing is sent to a
        server, and later changes of yours are not in it.
      </p>
      <div class="share-line">
        <input
          ref={field}
          class="share-address"
          readOnly
          value={address}
          aria-label="Link"
          onFocus={(event) => event.currentTarget.select()}
        />
        <button type="button" class="tool-button tool-button-primary" onClick={() => void copy()}>
          Copy
        </button>
      </div>
      <p class="share-outcome" role="status">
        {copied.value === 'yes' && 'Copied.'}
        {copied.value === 'by-hand' &&
          'The browser does not let the page copy. The link is selected: copy it.'}
      </p>
    </Dialog>
  );
}
