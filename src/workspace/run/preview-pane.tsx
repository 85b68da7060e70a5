// The preview's place. Until the preview has been fetched it says what Run will do.
import { useWorkspace } from '../state/workspace-state.ts';

export function PreviewPane() {
  const { preview, run, runAndShow } = useWorkspace();
  const loaded = preview.loaded.value;
  return (
    <section class="workspace-preview" id="workspace-preview" aria-label="Preview">
      {loaded ? (
        <loaded.Preview controller={loaded.controller} />
      ) : (
        <div class="empty-state">
          <p>Run your program, and the page that it serves appears here.</p>
          <button
            type="button"
            class="tool-button"
            disabled={run.status.value.state === 'starting'}
            onClick={() => void runAndShow()}
          >
            Run
          </button>
        </div>
      )}
    </section>
  );
}
