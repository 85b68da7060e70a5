// All errors and warnings of the learner's files, by file: in TypeScript's words, with what to do. A lazily fetched tool.
import { useEffect } from 'preact/hooks';
import { useWorkspace } from '../state/workspace-state.ts';
import { adviceFor } from './advice.ts';
import type { CodeProblem } from './code-problems.ts';
import * as words from '../../words/en/problems.ts';
import './problems-panel.css';

/** Brings the editor, whose TypeScript finds the problems. */
export function ProblemsPanel() {
  const { codeProblems, editor } = useWorkspace();
  useEffect(() => editor.want(), []);
  const problems = codeProblems.list.value;
  if (!problems) {
    return (
      <p class="empty-state" role="status">
        {words.typesLoading}
      </p>
    );
  }
  if (problems.length === 0) {
    return (
      <p class="empty-state" role="status">
        {words.none}
      </p>
    );
  }
  const byFile = Map.groupBy(problems, ({ file }) => file);
  return (
    <div class="problems">
      {[...byFile].map(([file, list]) => (
        <section key={file} aria-label={file}>
          <h3>
            {file} <span class="problems-count">{list.length}</span>
          </h3>
          <ul>
            {list.map((problem) => (
              <ProblemLine
                key={`${problem.line}:${problem.column}:${problem.code}:${problem.message}`}
                problem={problem}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function ProblemLine({ problem }: { problem: CodeProblem }) {
  const { files } = useWorkspace();
  const { file, line, column, severity, message, code } = problem;
  const advice = adviceFor(code);
  return (
    <li>
      <button
        type="button"
        class={`problem-line problem-line-${severity}`}
        onClick={() => files.goTo({ file, line, column })}
      >
        <span class="problem-line-kind">{severity === 'error' ? words.error : words.warning}</span>
        <span class="problem-line-place">{words.line(line)}</span>
        <span class="problem-line-message">{message}</span>
        {advice && <span class="problem-line-advice">{advice}</span>}
      </button>
    </li>
  );
}
