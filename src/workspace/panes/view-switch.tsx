// The bar at the foot of small screens: reading, code, preview and checks are one tap away from each other.
import { useWorkspace } from '../state/workspace-state.ts';
import type { View } from '../state/view.ts';
import './view-switch.css';

const views: readonly { view: View; name: string }[] = [
  { view: 'read', name: 'Read' },
  { view: 'code', name: 'Code' },
  { view: 'preview', name: 'Preview' },
  { view: 'checks', name: 'Checks' },
];

/** Hidden by CSS where the page has room for text and workspace side by side. */
export function ViewSwitch() {
  const { view } = useWorkspace();
  return (
    <nav class="view-switch" aria-label="Parts of this page">
      {views.map(({ view: id, name }) => (
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
