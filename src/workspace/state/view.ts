// Which part of the page a small screen shows, and which tool is open where there is no room for all.
// Imported by the workspace.
import { batch, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Exercise } from '../../course/exercise.ts';
import type { DialogName } from '../dialogs/dialog-list.ts';
import type { PaneSizes } from '../panes/pane-sizes.ts';
import type { Tool } from '../tools/tool-list.ts';

/** The whole page on a phone. */
export type View = 'read' | 'code' | 'preview' | 'checks';

export interface ViewStore {
  readonly view: ReadonlySignal<View>;
  readonly tool: ReadonlySignal<Tool>;
  /** The tool beside the preview, where both fit. */
  readonly side: ReadonlySignal<Exclude<Tool, 'preview'>>;
  /** Preview and tools fit side by side. Layout is CSS's; this only tells screen readers which tab is chosen. */
  readonly roomy: Signal<boolean>;
  /** The dialog that is open. */
  readonly dialog: ReadonlySignal<DialogName | undefined>;
  openDialog(name: DialogName): void;
  closeDialog(): void;
  show(view: View): void;
  openTool(tool: Tool): void;
  /** On a phone, turns from a tool to the code; a learner who reads is not torn away. */
  showCode(): void;
}

/** Begins with reading where there is a lesson to read. Tells the page by `data-view` on `<html>`. */
export function createViewStore(
  panes: PaneSizes,
  { checks, taskHtml }: Pick<Exercise, 'checks' | 'taskHtml'>,
): ViewStore {
  const view = signal<View>(taskHtml === '' ? 'code' : 'read');
  const tool = signal<Tool>('preview');
  const side = signal<Exclude<Tool, 'preview'>>(checks.length > 0 ? 'checks' : 'console');

  const dialog = signal<DialogName | undefined>();

  function apply(next: View): void {
    view.value = next;
    document.documentElement.dataset['view'] = next;
  }

  function openTool(next: Tool): void {
    batch(() => {
      tool.value = next;
      if (next !== 'preview') {
        side.value = next;
        if (panes.shares.preview.value === 100) panes.fold('preview', 'second');
        if (panes.shares.code.value === 100) panes.fold('code', 'second');
      }
      // On a phone a tool is a view of its own; a learner who reads is not torn away.
      if (view.value !== 'read') apply(next === 'preview' ? 'preview' : 'checks');
    });
  }

  return {
    view,
    tool,
    side,
    roomy: signal(true),
    dialog,
    openDialog(name) {
      dialog.value = name;
    },
    closeDialog() {
      dialog.value = undefined;
    },
    openTool,
    showCode() {
      if (panes.shares.code.value === 0) panes.fold('code', 'first');
      if (view.value !== 'read') apply('code');
    },
    show(next) {
      batch(() => {
        apply(next);
        if (next === 'preview') tool.value = 'preview';
        if (next === 'checks' && tool.value === 'preview') tool.value = side.value;
      });
    },
  };
}
