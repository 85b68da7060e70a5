// One visitor's window: an address bar over the pages of the learner's server. Part of the preview.
import { useEffect, useRef } from 'preact/hooks';
import { AddressBar } from './address-bar.tsx';
import { PageDialogs } from './page-dialogs.tsx';
import type { PreviewController } from './preview-controller.ts';
import { PreviewMessage } from './preview-message.tsx';
import { PreviewNotices } from './preview-notices.tsx';
import type { PreviewWindows } from './preview-windows.ts';
import { nameOf, windowId } from './visitor-names.ts';
import * as words from '../../words/en/preview.ts';

interface VisitorWindowProps {
  controller: PreviewController;
  windows: PreviewWindows;
}

/** Fills its container. The stage stays the same element as long as the window is open: a moved frame loads anew. */
export function VisitorWindow({ controller, windows }: VisitorWindowProps) {
  const stage = useRef<HTMLDivElement>(null);
  useEffect(() => (stage.current ? controller.attach(stage.current) : undefined), [controller]);
  const { kind } = controller.phase.value;
  const { visitor } = controller;
  const isOneOfTwo = windows.list.value.length > 1;

  return (
    <section
      class="preview"
      id={windowId(visitor)}
      aria-label={isOneOfTwo ? words.previewOf(visitor) : words.preview}
      data-phase={kind}
      data-page={controller.hasPage.value}
      data-front={windows.front.value === visitor}
      data-phone={controller.isPhone.value}
    >
      {isOneOfTwo && <p class="visitor-name">{nameOf(visitor)}</p>}
      <AddressBar controller={controller} windows={windows} />
      <PreviewNotices controller={controller} />
      <PageDialogs controller={controller} />
      <div class="preview-body" aria-busy={kind === 'waiting' || kind === 'starting'}>
        <div class="preview-stage" ref={stage} />
        <PreviewMessage controller={controller} />
      </div>
    </section>
  );
}
