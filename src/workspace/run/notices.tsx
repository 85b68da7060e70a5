// What the learner must know: that work cannot be kept, that another tab has the exercise, or that another engine runs.
import { useWorkspace } from '../state/workspace-state.ts';

/** Shows nothing when all is well. */
export function Notices() {
  const { progress, engineNotice } = useWorkspace();
  const texts = [...progress.notices.value, ...(engineNotice.value ? [engineNotice.value] : [])];
  if (texts.length === 0) return null;
  return (
    <div class="notices" role="status">
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}
