// Holds the preview's place until its code is there: the preview is fetched when the learner first acts.
// Imported by the workspace.
import { signal, type ReadonlySignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import type { PreviewController, PreviewControllerOptions } from '../preview/preview-controller.ts';
import type { RunViewer } from './run.ts';

/** The preview once it has been fetched. */
export interface LoadedPreview {
  Preview: ComponentType<{ controller: PreviewController }>;
  controller: PreviewController;
}

export interface PreviewLink extends RunViewer {
  readonly loaded: ReadonlySignal<LoadedPreview | undefined>;
  /** Fetches the preview ahead of need. Never rejects; a failed fetch is tried again at the next call. */
  warm(): void;
}

/** A link whose preview has not been fetched. The last `connect` or `disconnect` is passed on when it has been. */
export function createPreviewLink(options: PreviewControllerOptions): PreviewLink {
  const loaded = signal<LoadedPreview | undefined>();
  let loading: Promise<void> | undefined;
  let waiting: ((controller: PreviewController) => void) | undefined;

  async function load(): Promise<void> {
    const [{ Preview }, { createPreviewController }] = await Promise.all([
      import('../preview/preview.tsx'),
      import('../preview/preview-controller.ts'),
    ]);
    const controller = createPreviewController(options);
    loaded.value = { Preview, controller };
    waiting?.(controller);
    waiting = undefined;
  }

  function warm(): void {
    loading ??= load().catch(() => {
      loading = undefined;
    });
  }

  function tell(message: (controller: PreviewController) => void): void {
    if (loaded.value) message(loaded.value.controller);
    else {
      waiting = message;
      warm();
    }
  }

  return {
    loaded,
    warm,
    connect: (run) => tell((controller) => controller.connect(run)),
    disconnect: (reason) => tell((controller) => controller.disconnect(reason)),
  };
}
