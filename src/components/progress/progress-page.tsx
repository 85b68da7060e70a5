// What this browser remembers of the course: per exercise, with export, import and erase. Loaded on its page.
import { useSignal, type Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { ProgressStore } from '../../progress/progress-store.ts';
import type { ExerciseProgress } from '../../progress/types.ts';
import { anyProgress } from '../../workspace/hydration/any-progress.ts';
import { ProgressFiles } from './progress-files.tsx';
import * as words from '../../words/en/progress.ts';
import { date } from '../../words/format.ts';
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

/** What the store held when it was last read. */
interface Known {
  /** Why nothing can be kept; undefined where it can. */
  memoryReason?: string;
  progress: ReadonlyMap<string, ExerciseProgress>;
  reviews: number;
}

export function ProgressPage({ exercises, summaryUrl }: ProgressPageProps) {
  const known: Signal<Known | undefined> = useSignal(undefined);
  const failed = useSignal(false);

  const opening = useRef<Promise<ProgressStore>>();

  function open(): Promise<ProgressStore> {
    opening.current ??= import('../../progress/progress-store.ts').then(({ openProgress }) => openProgress());
    opening.current.catch(() => {
      opening.current = undefined;
    });
    return opening.current;
  }

  async function load(): Promise<void> {
    const store = await open();
    const all = await store.all();
    known.value = {
      ...(store.storage.kind === 'memory' ? { memoryReason: store.storage.reason } : {}),
      progress: new Map(all.map((one) => [one.exercise, one])),
      reviews: (await store.reviews()).length,
    };
  }

  /** Who has done nothing yet need not fetch what reads it. */
  async function loadIfAny(): Promise<void> {
    if (await anyProgress()) await load();
    else known.value = { progress: new Map(), reviews: 0 };
  }

  useEffect(() => {
    loadIfAny().catch(() => {
      failed.value = true;
    });
    return () => void opening.current?.then((store) => store.close());
  }, []);

  if (failed.value) {
    return <p role="alert">{words.notRead}</p>;
  }
  if (!known.value) return <p role="status">{words.looking}</p>;
  const { progress, reviews, memoryReason } = known.value;
  const passed = exercises.filter(({ id }) => progress.get(id)?.passedAt !== undefined).length;
  return (
    <div class="progress">
      {memoryReason !== undefined && <p role="alert">{memoryReason}</p>}
      <p class="progress-facts">
        {words.passedOf(passed, exercises.length)} {reviews > 0 && `${words.reviewsWait(reviews)} `}
        {passed > 0 && <a href={summaryUrl}>{words.printSummary}</a>}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.exercise}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.checked}</th>
            <th scope="col">{words.hints}</th>
          </tr>
        </thead>
        <tbody>
          {exercises.map((exercise) => (
            <Line key={exercise.id} exercise={exercise} progress={progress.get(exercise.id)} />
          ))}
        </tbody>
      </table>
      <ProgressFiles isEmpty={progress.size === 0 && reviews === 0} open={open} reload={load} />
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
      <td data-name={words.state}>{stateInWords(progress)}</td>
      <td data-name={words.checked}>{progress?.attempts ? words.timesChecked(progress.attempts) : ''}</td>
      <td data-name={words.hints}>{hints > 0 ? hints : ''}</td>
    </tr>
  );
}

function stateInWords(progress: ExerciseProgress | undefined) {
  if (!progress) return '';
  const seen = progress.seenSolutionAt === undefined ? '' : words.solutionSeen;
  if (progress.passedAt === undefined) {
    const begun = progress.attempts > 0 || Object.keys(progress.edits).length > 0;
    return `${begun ? words.begun : ''}${seen}`;
  }
  const day = date(progress.passedAt, { dateStyle: 'medium' });
  return (
    <>
      <span class="progress-passed">{words.passedMark}</span> {day}
      {seen}
    </>
  );
}
