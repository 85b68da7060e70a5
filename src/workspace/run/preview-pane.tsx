// The preview's place. Until the preview has been fetched it says what Run will do.
import { useWorkspace } from '../state/workspace-state.ts';
import * as words from '../../words/en/run.ts';

export function PreviewPane() {
  const { preview } = useWorkspace();
  const loaded = preview.loaded.value;
  return (
    <div class="workspace-preview" id="workspace-preview">
      {loaded ? <loaded.Preview windows={loaded.windows} /> : <p class="empty-state">{words.pressRun}</p>}
    </div>
  );
}
