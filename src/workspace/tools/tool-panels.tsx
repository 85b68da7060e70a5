// The panels of the tools beside the preview. All stay mounted once opened, so that nothing typed in them is lost.
// Imported by the workspace.
import { ChecksPanel } from '../checks/checks-panel.tsx';
import { useWorkspace } from '../state/workspace-state.ts';
import { LazyPanel } from './lazy-panel.tsx';
import { lazyTools, type Tool } from './tool-list.ts';
import type { ComponentChildren } from 'preact';

export function ToolPanels() {
  const { exercise, view } = useWorkspace();
  const side = view.side.value;
  return (
    <>
      {exercise.checks.length > 0 && (
        <ToolPanel tool="checks" shown={side === 'checks'}>
          <ChecksPanel />
        </ToolPanel>
      )}
      {lazyTools.map((lazy) => (
        <ToolPanel key={lazy.tool} tool={lazy.tool} shown={side === lazy.tool}>
          <LazyPanel tool={lazy} shown={side === lazy.tool} />
        </ToolPanel>
      ))}
    </>
  );
}

function ToolPanel({ tool, shown, children }: { tool: Tool; shown: boolean; children: ComponentChildren }) {
  return (
    <div
      class="tool-panel"
      id={`workspace-${tool}`}
      role="tabpanel"
      aria-labelledby={`workspace-tab-${tool}`}
      hidden={!shown}
    >
      {children}
    </div>
  );
}
