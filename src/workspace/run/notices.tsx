// What the learner must know about their saved work: nothing can be kept, or another tab has the exercise.
import { useWorkspace } from '../state/workspace-state.ts';

/** Shows nothing when all is well. */
export function Notices() {
  const { progress } = useWorkspace();
  const texts = progress.notices.value;
  if (texts.length === 0) return null;
  return (
    <div class="notices" role="status">
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}
