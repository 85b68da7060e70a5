// A page to print: who passed what and when, as this browser knows it. Loaded on its page.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ListedExercise } from './progress-page.tsx';
import * as words from '../../words/en/summary.ts';
import { date } from '../../words/format.ts';
import './summary-page.css';

interface SummaryPageProps {
  course: string;
  exercises: readonly ListedExercise[];
}

const nameKey = 'roundtrip:name';

export function SummaryPage({ course, exercises }: SummaryPageProps) {
  const passed = useSignal<ReadonlyMap<string, number> | undefined>(undefined);
  const name = useSignal('');

  useEffect(() => {
    name.value = recallName();
    void import('../../progress/progress-store.ts')
      .then(({ openProgress }) => openProgress())
      .then(async (store) => {
        passed.value = await store.passed();
        store.close();
      })
      .catch(() => {
        passed.value = new Map();
      });
  }, []);

  if (!passed.value) return <p role="status">{words.looking}</p>;
  const done = exercises.flatMap((exercise) => {
    const at = passed.value?.get(exercise.id);
    return at === undefined ? [] : [{ ...exercise, at }];
  });
  if (done.length === 0) return <p role="status">{words.nothingPassed}</p>;
  const days = done.map(({ at }) => at);
  return (
    <div class="summary">
      <label class="summary-name">
        <span>{words.yourName}</span>
        <input
          type="text"
          autocomplete="name"
          value={name.value}
          onInput={({ currentTarget: { value } }) => {
            name.value = value;
            rememberName(value);
          }}
        />
      </label>
      <p>
        {words.summaryPassed(
          done.length,
          exercises.length,
          course,
          day(Math.min(...days)),
          day(Math.max(...days)),
        )}
      </p>
      <ol>
        {done.map(({ id, number, title, at }) => (
          <li key={id}>
            <span>{number}</span> {title} <time dateTime={new Date(at).toISOString()}>{day(at)}</time>
          </li>
        ))}
      </ol>
      <p class="summary-note">{words.byOwnBrowser}</p>
      <button type="button" class="main-action summary-print" onClick={() => print()}>
        {words.print}
      </button>
    </div>
  );
}

function day(at: number): string {
  return date(at, { dateStyle: 'long' });
}

function recallName(): string {
  try {
    return localStorage.getItem(nameKey) ?? '';
  } catch {
    return '';
  }
}

function rememberName(name: string): void {
  try {
    localStorage.setItem(nameKey, name);
  } catch {
    // Storage is blocked: the name lasts as long as the page.
  }
}
