// The preview's place. Until the preview has been fetched it says what Run will do.
import { useWorkspace } from '../state/workspace-state.ts';

export function PreviewPane() {
  const { preview } = useWorkspace();
  const loaded = preview.loaded.value;
  return (
    <div class="workspace-preview" id="workspace-preview">
      {loaded ? (
        <loaded.Preview windows={loaded.windows} />
      ) : (
        <p class="empty-state">Press Run. The page that your server answers with appears here.</p>
      )}
    </div>
  );
}
