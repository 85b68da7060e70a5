// Holds the preview's place until its code is there: the preview is fetched when the learner first acts.
// Imported by the workspace.
import { signal, type ReadonlySignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import type { PreviewWindows, PreviewWindowsOptions } from '../preview/preview-windows.ts';
import type { RunViewer } from './run.ts';
import type { Visitor } from './visitor.ts';
import { firstVisitor } from './visitors.ts';

/** The preview once it has been fetched. */
export interface LoadedPreview {
  Preview: ComponentType<{ windows: PreviewWindows }>;
  windows: PreviewWindows;
}

export interface PreviewLink extends RunViewer {
  readonly loaded: ReadonlySignal<LoadedPreview | undefined>;
  /** Fetches the preview ahead of need. Never rejects; a failed fetch is tried again at the next call. */
  warm(): void;
}

interface PreviewLinkOptions extends Omit<PreviewWindowsOptions, 'first' | 'openVisitor'> {
  /** Gives the visitor of that name, who then looks through a window of the preview. */
  openVisitor: (name: string) => Promise<Visitor>;
}

/** A link whose preview has not been fetched. The last `connect` or `disconnect` is passed on when it has been. */
export function createPreviewLink(options: PreviewLinkOptions): PreviewLink {
  const loaded = signal<LoadedPreview | undefined>();
  let loading: Promise<void> | undefined;
  let waiting: ((windows: PreviewWindows) => void) | undefined;

  async function load(): Promise<void> {
    const [{ Preview }, { createPreviewWindows }, first] = await Promise.all([
      import('../preview/preview.tsx'),
      import('../preview/preview-windows.ts'),
      options.openVisitor(firstVisitor),
    ]);
    const windows = createPreviewWindows({ ...options, first });
    loaded.value = { Preview, windows };
    waiting?.(windows);
    waiting = undefined;
  }

  function warm(): void {
    loading ??= load().catch(() => {
      loading = undefined;
    });
  }

  function tell(message: (windows: PreviewWindows) => void): void {
    if (loaded.value) message(loaded.value.windows);
    else {
      waiting = message;
      warm();
    }
  }

  return {
    loaded,
    warm,
    connect: (run) => tell((windows) => windows.connect(run)),
    disconnect: (reason) => tell((windows) => windows.disconnect(reason)),
  };
}
