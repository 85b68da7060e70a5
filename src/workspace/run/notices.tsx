// What the learner must know: that work cannot be kept, that another tab has the exercise, that another engine runs, or
// that files were replaced and can be brought back.
import { useWorkspace } from '../state/workspace-state.ts';
import * as words from '../../words/en/notices.ts';

/** Shows nothing when all is well. */
export function Notices() {
  const workspace = useWorkspace();
  const { progress, engine, notices } = workspace;
  const texts = [...progress.notices.value, ...(engine.notice.value ? [engine.notice.value] : [])];
  const list = notices.list.value;
  return (
    // Always there: a live region that comes with its text is not spoken.
    <div class={texts.length + list.length === 0 ? undefined : 'notices'} role="status">
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {progress.hasSetAside.value && (
        <p>
          <button type="button" class="quiet-button" onClick={() => void saveSetAside(workspace)}>
            {words.downloadSetAside}
          </button>
        </p>
      )}
      {list.map(({ id, text, actions }) => (
        <p key={id} class="notice">
          <span>{text}</span>
          {actions.map(({ title, run }) => (
            <button key={title} type="button" class="quiet-button" onClick={run}>
              {title}
            </button>
          ))}
        </p>
      ))}
    </div>
  );
}

async function saveSetAside({ progress, notices }: ReturnType<typeof useWorkspace>): Promise<void> {
  try {
    const { downloadSetAside } = await import('../transfer/save-transfer.ts');
    await downloadSetAside(await progress.store());
  } catch {
    notices.tell('set-aside', words.setAsideNotRead);
  }
}
