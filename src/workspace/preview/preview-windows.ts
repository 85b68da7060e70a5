// The preview's windows: one for each visitor who looks at the learner's server. Imported by the workspace.
import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Run } from '../../engine/port.ts';
import {
  createPreviewController,
  type PreviewController,
  type PreviewControllerOptions,
} from './preview-controller.ts';
import { secondVisitor } from '../state/visitors.ts';

/** Who looks: a name, as exchanges have it, and a jar. */
export type PreviewVisitor = NonNullable<PreviewControllerOptions['visitor']>;

export interface PreviewWindows {
  /** One window, or two. */
  readonly list: ReadonlySignal<readonly PreviewController[]>;
  readonly first: PreviewController;
  /** The visitor whose window is in front where there is no room for both. */
  readonly front: Signal<string>;
  /** Opens a path in this visitor's window, or in the first one where they have none, and brings that to the front. */
  open(path: string, visitor: string): void;
  /** All windows follow the same run. */
  connect(run: Run): void;
  /** `reason` is the program's state in words. */
  disconnect(reason: string): void;
  /** Opens the second visitor's window, which has been nowhere and has no cookies. */
  openSecond(): Promise<void>;
  /** Closes it; nothing is kept. */
  closeSecond(): void;
}

export interface PreviewWindowsOptions extends Omit<PreviewControllerOptions, 'visitor'> {
  first: PreviewVisitor;
  openVisitor: (name: string) => Promise<PreviewVisitor>;
  closeVisitor: (name: string) => void;
}

/** One window that shows nothing yet. */
export function createPreviewWindows(options: PreviewWindowsOptions): PreviewWindows {
  const { first: firstVisitor, openVisitor, closeVisitor, ...shared } = options;
  const first = createPreviewController({ ...shared, visitor: firstVisitor });
  const list = signal<readonly PreviewController[]>([first]);
  const front = signal(first.visitor);
  let follow: ((controller: PreviewController) => void) | undefined;
  let isOpening = false;

  function tellAll(news: (controller: PreviewController) => void): void {
    follow = news;
    list.value.forEach(news);
  }

  return {
    list,
    first,
    front,
    open(path, visitor) {
      const window = list.value.find((one) => one.visitor === visitor) ?? first;
      front.value = window.visitor;
      window.open(path);
    },
    connect: (run) => tellAll((controller) => controller.connect(run)),
    disconnect: (reason) => tellAll((controller) => controller.disconnect(reason)),
    async openSecond() {
      if (isOpening || list.value.length > 1) return;
      isOpening = true;
      try {
        const visitor = await openVisitor(secondVisitor);
        const second = createPreviewController({ ...shared, visitor });
        follow?.(second);
        list.value = [first, second];
        front.value = second.visitor;
      } finally {
        isOpening = false;
      }
    },
    closeSecond() {
      list.value.slice(1).forEach((controller) => controller.dispose());
      list.value = [first];
      front.value = first.visitor;
      closeVisitor(secondVisitor);
    },
  };
}
