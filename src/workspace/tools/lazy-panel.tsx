// The place of a tool whose code is fetched when it is first opened. Imported by the workspace.
import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import type { LazyTool } from './tool-list.ts';
import * as words from '../../words/en/tools.ts';

interface LazyPanelProps {
  tool: LazyTool;
  /** The panel is in sight. Once it has been, it stays. */
  shown: boolean;
}

export function LazyPanel({ tool, shown }: LazyPanelProps) {
  const panel = useSignal<{ Panel: ComponentType } | undefined>(undefined);
  const failed = useSignal(false);

  function fetchPanel(): void {
    failed.value = false;
    tool.load().then(
      (Panel) => {
        panel.value = { Panel };
      },
      () => {
        failed.value = true;
      },
    );
  }

  useEffect(() => {
    if (shown && !panel.value) fetchPanel();
  }, [shown]);

  if (panel.value) return <panel.value.Panel />;
  if (!failed.value) return <p class="empty-state">{words.fetching(tool.name)}</p>;
  return (
    <div class="empty-state" role="status">
      <p>{words.notFetched}</p>
      <button type="button" class="tool-button" onClick={fetchPanel}>
        {words.tryAgain}
      </button>
    </div>
  );
}
