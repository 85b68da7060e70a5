// What the author's page shows: mistakes in the course, and how each exercise judges the answers in its folder. Kept up to
// date by the dev server.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { listen, tell } from '../workspace/author/dev-line.ts';
import type { JudgedExercise, LintReport } from '../workspace/author/protocol.ts';
import { ExerciseTable } from './exercise-table.tsx';
import type { AuthoredExercise } from './listed-exercises.ts';
import { ProblemList } from './problem-list.tsx';
import './author-page.css';

export function AuthorPage({ exercises }: { exercises: AuthoredExercise[] }) {
  const lint = useSignal<LintReport | undefined>(undefined);
  const judged = useSignal<ReadonlyMap<string, JudgedExercise>>(new Map());
  useEffect(() => {
    const ends = [
      listen('author:lint', (report) => {
        lint.value = report;
      }),
      listen('author:judged', (one) => {
        judged.value = new Map(judged.value).set(one.exercise, one);
      }),
    ];
    tell('author:hello', Date.now());
    return () => ends.forEach((end) => end());
  }, []);

  return (
    <div class="author-page">
      <ProblemList report={lint.value} />
      <section aria-labelledby="judged">
        <h2 id="judged">How they judge</h2>
        <p>
          Each answer in an exercise’s folder is run on Node and checked, as <code>npm run verify</code> does
          it: the starter must fail, the solution and its alternatives must pass, and each mistake must fail
          for its reason. What was judged once is judged anew when you save it.
        </p>
        <JudgeAll exercises={exercises} judged={judged.value} />
        <ExerciseTable exercises={exercises} judged={judged.value} />
      </section>
    </div>
  );
}

interface JudgeAllProps {
  exercises: readonly AuthoredExercise[];
  judged: ReadonlyMap<string, JudgedExercise>;
}

function JudgeAll({ exercises, judged }: JudgeAllProps) {
  const all = [...judged.values()];
  const done = all.filter(({ state }) => state === 'judged');
  const off = done.filter(
    ({ answers, problems }) => problems.length > 0 || answers.some(({ problem }) => problem !== ''),
  );
  const words = [
    `${done.length} of ${exercises.length} judged`,
    ...(done.length > 0 ? [off.length === 0 ? 'all as they should be' : `${off.length} to mend`] : []),
    ...(all.length > done.length ? [`${all.length - done.length} under way`] : []),
  ];
  return (
    <p class="author-run">
      <button
        type="button"
        class="author-button"
        onClick={() =>
          tell(
            'author:judge',
            exercises.map(({ id }) => id),
          )
        }
      >
        Judge all
      </button>
      <span role="status">{words.join(', ')}.</span>
    </p>
  );
}
