// The bar at the foot of small screens: reading, code, preview and checks are one tap away from each other.
import type { Exercise } from '../../course/exercise.ts';
import { useWorkspace } from '../state/workspace-state.ts';
import type { View } from '../state/view.ts';
import * as words from '../../words/en/panes.ts';
import './view-switch.css';

/** Without a lesson there is nothing to read, and the last view holds the tools that are left. */
function viewsOf({ taskHtml, checks }: Exercise): { view: View; name: string }[] {
  return [
    ...(taskHtml === '' ? [] : [{ view: 'read' as const, name: words.read }]),
    { view: 'code', name: words.code },
    { view: 'preview', name: words.preview },
    { view: 'checks', name: checks.length > 0 ? words.checks : words.tools },
  ];
}

/** Hidden by CSS where the page has room for text and workspace side by side. */
export function ViewSwitch() {
  const { exercise, view } = useWorkspace();
  return (
    <nav class="view-switch" aria-label={words.partsLabel}>
      {viewsOf(exercise).map(({ view: id, name }) => (
        <button
          key={id}
          type="button"
          class={`view-switch-button view-switch-${id}`}
          aria-current={view.view.value === id ? 'true' : undefined}
          onClick={() => view.show(id)}
        >
          {name}
        </button>
      ))}
    </nav>
  );
}
