// What this browser remembers of the course: per exercise, with export, import and erase. Loaded on its page.
import { useSignal, type Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ProgressStore } from '../../progress/progress-store.ts';
import type { ExerciseProgress } from '../../progress/types.ts';
import { ProgressFiles } from './progress-files.tsx';
import './progress-page.css';

/** An exercise of the course, with the page where it is done. */
export interface ListedExercise {
  id: string;
  title: string;
  /** Of its lesson, as it is written: `1.1`. */
  number: string;
  href: string;
}

interface ProgressPageProps {
  exercises: readonly ListedExercise[];
  /** Where the printable summary is. */
  summaryUrl: string;
}

/** An open store and what it held when it was last read. */
export interface Known {
  store: ProgressStore;
  progress: ReadonlyMap<string, ExerciseProgress>;
  reviews: number;
}

export function ProgressPage({ exercises, summaryUrl }: ProgressPageProps) {
  const known: Signal<Known | undefined> = useSignal(undefined);
  const failed = useSignal(false);

  async function load(): Promise<void> {
    const { openProgress } = await import('../../progress/progress-store.ts');
    const store = known.value?.store ?? (await openProgress());
    const all = await store.all();
    known.value = {
      store,
      progress: new Map(all.map((one) => [one.exercise, one])),
      reviews: (await store.reviews()).length,
    };
  }

  useEffect(() => {
    load().catch(() => {
      failed.value = true;
    });
    return () => known.value?.store.close();
  }, []);

  if (failed.value) {
    return (
      <p role="alert">
        Your progress could not be read, because a part of the course could not be fetched. Check your
        connection, then reload this page.
      </p>
    );
  }
  if (!known.value) return <p role="status">Looking for what you did…</p>;
  const { progress, reviews, store } = known.value;
  const passed = exercises.filter(({ id }) => progress.get(id)?.passedAt !== undefined).length;
  return (
    <div class="progress">
      {store.storage.kind === 'memory' && <p role="alert">{store.storage.reason}</p>}
      <p class="progress-facts">
        {passed} of {exercises.length} exercises passed.{' '}
        {reviews > 0 && `${reviews} questions wait for a review. `}
        {passed > 0 && <a href={summaryUrl}>Print a summary</a>}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Exercise</th>
            <th scope="col">State</th>
            <th scope="col">Checked</th>
            <th scope="col">Hints</th>
          </tr>
        </thead>
        <tbody>
          {exercises.map((exercise) => (
            <Line key={exercise.id} exercise={exercise} progress={progress.get(exercise.id)} />
          ))}
        </tbody>
      </table>
      <ProgressFiles known={known.value} reload={load} />
    </div>
  );
}

function Line({ exercise, progress }: { exercise: ListedExercise; progress: ExerciseProgress | undefined }) {
  const hints = Object.values(progress?.hints ?? {}).reduce((sum, rungs) => sum + rungs, 0);
  return (
    <tr>
      <th scope="row">
        <span class="progress-number">{exercise.number}</span> <a href={exercise.href}>{exercise.title}</a>
      </th>
      <td data-name="State">{stateInWords(progress)}</td>
      <td data-name="Checked">{progress?.attempts ? times(progress.attempts) : ''}</td>
      <td data-name="Hints">{hints > 0 ? hints : ''}</td>
    </tr>
  );
}

function stateInWords(progress: ExerciseProgress | undefined) {
  if (!progress) return '';
  const seen = progress.seenSolutionAt === undefined ? '' : ', solution seen';
  if (progress.passedAt === undefined) {
    const begun = progress.attempts > 0 || Object.keys(progress.edits).length > 0;
    return `${begun ? 'begun' : ''}${seen}`;
  }
  const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium' }).format(progress.passedAt);
  return (
    <>
      <span class="progress-passed">✓ passed</span> {day}
      {seen}
    </>
  );
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
