// The preview: a window for each visitor, side by side or behind tabs. Imported by the workspace.
import type { PreviewWindows } from './preview-windows.ts';
import { VisitorTabs } from './visitor-tabs.tsx';
import { VisitorWindow } from './visitor-window.tsx';
import './styles/preview.css';

/** Fills its container. */
export function Preview({ windows }: { windows: PreviewWindows }) {
  const list = windows.list.value;
  return (
    <div class="preview-windows" data-two={list.length > 1}>
      {list.length > 1 && <VisitorTabs windows={windows} />}
      <div class="preview-panes">
        {list.map((controller) => (
          <VisitorWindow key={controller.visitor} controller={controller} windows={windows} />
        ))}
      </div>
    </div>
  );
}
