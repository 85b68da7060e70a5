// The author's bar over the workspace, in the dev server only: every answer of the exercise's folder can be brought into the
// editor and checked. Its words are English in every course: they are for authors.
import { useSignal } from '@preact/signals';
import { render } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { AnswerKind } from '../../grading/judge-answer.ts';
import { TaskMark } from '../checks/task-mark.tsx';
import { WorkspaceContext, useWorkspace, type WorkspaceState } from '../state/workspace-state.ts';
import { createAnswerShelf, keyOf } from './answer-shelf.ts';
import { listen, tell } from './dev-line.ts';
import './author-bar.css';

const groups: Record<AnswerKind, string> = {
  starter: 'Given',
  solution: 'Given',
  alternative: 'Alternatives, which must pass',
  mistake: 'Mistakes, which must fail',
};
const own = 'own';
const said = {
  pass: 'passes',
  fail: 'fails',
  'not-run': 'was not run',
  open: '',
  waiting: 'is being checked',
};

/** Draws the bar into `box`, its first child. Returns what takes it away. */
export function mountAuthorBar(workspace: WorkspaceState, box: HTMLElement): () => void {
  render(
    <WorkspaceContext.Provider value={workspace}>
      <AuthorBar />
    </WorkspaceContext.Provider>,
    box,
  );
  return () => render(null, box);
}

function AuthorBar() {
  const workspace = useWorkspace();
  const shelf = useMemo(() => createAnswerShelf(workspace), [workspace]);
  const toMend = useSignal<number | undefined>(undefined);
  useEffect(() => {
    const end = shelf.begin();
    const endLint = listen('author:lint', ({ problems }) => {
      toMend.value = problems?.length;
    });
    tell('author:hello', Date.now());
    return () => {
      end();
      endLint();
    };
  }, [shelf]);

  const { answers, shown, verdict, isTaken } = shelf;
  const choose = (key: string) => (key === own ? shelf.putBack() : shelf.show(key));
  const author = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/author/`;
  return (
    <section class="author-bar" aria-label="For the author">
      <label class="author-choice">
        <span>In the editor</span>
        <select
          value={shown.value ?? own}
          disabled={isTaken.value}
          title={isTaken.value ? 'Decide about the shared code first.' : undefined}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          <option value={own}>My own work</option>
          {Object.entries(Object.groupBy(answers.value, ({ kind }) => groups[kind])).map(([label, list]) => (
            <optgroup key={label} label={label}>
              {list?.map((answer) => (
                <option key={keyOf(answer)} value={keyOf(answer)}>
                  {answer.name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <button type="button" class="tool-button" onClick={() => void shelf.check()}>
        Check it
      </button>
      {shown.value !== undefined && (
        <button type="button" class="tool-button" onClick={shelf.putBack}>
          Back to my work
        </button>
      )}
      {shelf.isEdited.value && <span class="author-note">changed in the editor</span>}
      <CheckMarks />
      <a class="author-link" href={author}>
        {toMend.value ? `Every exercise, ${toMend.value} to mend` : 'Every exercise'}
      </a>
      <p class="author-verdict" role="status" data-right={verdict.value?.isRight}>
        {verdict.value?.words}
      </p>
    </section>
  );
}

/** Which checks fail, by their ids: what an author knows them by. */
function CheckMarks() {
  const { checks } = useWorkspace();
  const tasks = checks.tasks.value;
  if (checks.phase.value === 'idle' || checks.stale.value) return null;
  return (
    <ul class="author-checks">
      {tasks.map(({ summary, state }) => (
        <li key={summary.id} title={summary.title} data-state={state}>
          <TaskMark state={state} />
          {summary.id}
          <span class="visually-hidden"> {said[state]}</span>
        </li>
      ))}
    </ul>
  );
}
