// Every exercise in a row, with what came of the answers in its folder; below it in words what is off.
import { tell } from '../workspace/author/dev-line.ts';
import type { JudgedAnswer, JudgedExercise } from '../workspace/author/protocol.ts';
import type { AuthoredExercise } from './listed-exercises.ts';
import { Place } from './problem-list.tsx';

interface ExerciseTableProps {
  exercises: readonly AuthoredExercise[];
  judged: ReadonlyMap<string, JudgedExercise>;
}

const columns = [
  { kind: 'starter', title: 'Starter', right: 'fails' },
  { kind: 'solution', title: 'Solution', right: 'passes' },
  { kind: 'alternative', title: 'Alternatives', right: 'pass' },
  { kind: 'mistake', title: 'Mistakes', right: 'caught' },
] as const;

export function ExerciseTable({ exercises, judged }: ExerciseTableProps) {
  return (
    <div class="author-scroll">
      <table class="author-table">
        <thead>
          <tr>
            <th scope="col">Exercise</th>
            {columns.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
            <th scope="col">
              <span class="visually-hidden">Actions</span>
            </th>
          </tr>
        </thead>
        {exercises.map((exercise) => (
          <ExerciseRows key={exercise.id} exercise={exercise} judged={judged.get(exercise.id)} />
        ))}
      </table>
    </div>
  );
}

interface ExerciseRowsProps {
  exercise: AuthoredExercise;
  judged: JudgedExercise | undefined;
}

function ExerciseRows({ exercise: { id, title, place }, judged }: ExerciseRowsProps) {
  const off = judged?.answers.filter(({ problem }) => problem !== '') ?? [];
  const isUnderWay = judged !== undefined && judged.state !== 'judged';
  return (
    <tbody aria-busy={isUnderWay}>
      <tr>
        <th scope="row">
          {place ? (
            <a href={place.href}>
              {place.number} {title}
            </a>
          ) : (
            `${title}, in no lesson`
          )}
          <code>{id}</code>
        </th>
        {columns.map(({ kind, right }) => (
          <td key={kind}>
            <Cell
              answers={judged?.answers.filter((one) => one.kind === kind)}
              right={right}
              state={judged?.state}
            />
          </td>
        ))}
        <td>
          <button
            type="button"
            class="author-button"
            aria-label={`Judge ${title}`}
            disabled={isUnderWay}
            onClick={() => tell('author:judge', [id])}
          >
            Judge
          </button>
        </td>
      </tr>
      {(off.length > 0 || (judged?.problems.length ?? 0) > 0) && (
        <tr class="author-off">
          <td colSpan={columns.length + 2}>
            <ul class="author-problems">
              {off.map((answer) => (
                <li key={`${answer.kind}/${answer.name}`}>
                  {place ? (
                    <a href={`${place.href}?answer=${answer.kind}/${answer.name}`}>{nameOf(answer)}</a>
                  ) : (
                    nameOf(answer)
                  )}
                  <p>{answer.problem}</p>
                </li>
              ))}
              {judged?.problems.map(({ file, problem }) => (
                <li key={`${file} ${problem}`}>
                  <Place file={file} />
                  <p>{problem}</p>
                </li>
              ))}
            </ul>
          </td>
        </tr>
      )}
    </tbody>
  );
}

function nameOf({ kind, name }: JudgedAnswer): string {
  return kind === name ? `The ${kind}` : `The ${kind} ${name}`;
}

interface CellProps {
  answers: readonly JudgedAnswer[] | undefined;
  right: string;
  state: JudgedExercise['state'] | undefined;
}

function Cell({ answers = [], right, state }: CellProps) {
  if (state === undefined) return <span class="author-none">not judged</span>;
  const good = answers.filter(({ problem }) => problem === '').length;
  if (state === 'waiting') return <span class="author-none">waits</span>;
  if (answers.length === 0)
    return <span class="author-none">{state === 'judging' ? 'is run…' : 'none'}</span>;
  const isRight = good === answers.length;
  const one = right === 'fails' || right === 'passes';
  return (
    <span class={isRight ? 'author-right' : 'author-wrong'}>
      {one ? (isRight ? right : 'wrong') : `${good} of ${answers.length} ${right}`}
    </span>
  );
}
