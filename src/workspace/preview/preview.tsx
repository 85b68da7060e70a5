// The preview: an address bar over the pages of the learner's server. Imported by the workspace.
import { useEffect, useRef } from 'preact/hooks';
import { AddressBar } from './address-bar.tsx';
import type { PreviewController } from './preview-controller.ts';
import { PreviewNotices } from './preview-notices.tsx';
import { PreviewMessage } from './preview-message.tsx';
import './preview.css';

/** Fills its container. */
export function Preview({ controller }: { controller: PreviewController }) {
  const stage = useRef<HTMLDivElement>(null);
  useEffect(() => (stage.current ? controller.attach(stage.current) : undefined), [controller]);
  const { kind } = controller.phase.value;

  return (
    <section class="preview" aria-label="Preview" data-phase={kind} data-page={controller.hasPage.value}>
      <AddressBar controller={controller} />
      <PreviewNotices controller={controller} />
      <div class="preview-body" aria-busy={kind === 'waiting' || kind === 'starting'}>
        <div class="preview-stage" ref={stage} />
        <PreviewMessage controller={controller} />
      </div>
    </section>
  );
}
