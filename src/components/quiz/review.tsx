// The review: up to five missed items that are due, asked like in their lessons. Loaded on its page.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { PreparedItem } from '../../course/quiz/prepared-item.ts';
import type { Review as WaitingItem } from '../../progress/review-schedule.ts';
import { keepAnswer } from './keep-answer.ts';
import { QuizItem } from './quiz-item.tsx';
import * as words from '../../words/en/review.ts';
import { date } from '../../words/format.ts';
import './quiz.css';

type State =
  | { kind: 'loading' }
  | { kind: 'failed' }
  | { kind: 'nothing'; next: number | undefined }
  | { kind: 'asking'; items: PreparedItem[]; more: number };

interface ReviewProps {
  /** Where the items are: a JSON object by id. */
  itemsUrl: string;
}

/** Nothing is lost by skipping: an item stays due until it is answered. */
export function Review({ itemsUrl }: ReviewProps) {
  const state = useSignal<State>({ kind: 'loading' });
  const answered = useSignal(0);
  const skipped = useSignal<readonly string[]>([]);

  async function load(): Promise<void> {
    state.value = { kind: 'loading' };
    answered.value = 0;
    try {
      state.value = await findDue(itemsUrl, skipped.value);
    } catch {
      state.value = { kind: 'failed' };
    }
  }

  useEffect(() => void load(), []);

  const { value } = state;
  if (value.kind === 'loading') return <p role="status">{words.looking}</p>;
  if (value.kind === 'failed') {
    return (
      <div role="status">
        <p>{words.notFetched}</p>
        <button type="button" class="quiz-button" onClick={() => void load()}>
          {words.tryAgain}
        </button>
      </div>
    );
  }
  if (value.kind === 'nothing') return <p role="status">{nothingInWords(value.next)}</p>;
  return (
    <div class="quiz">
      {value.items.map((item, index) => (
        <div key={item.id} class="review-item">
          <QuizItem
            item={item}
            place={words.itemOf(index + 1, value.items.length)}
            onFirstAnswer={(right) => {
              answered.value += 1;
              void keepAnswer(item.id, right);
            }}
          />
        </div>
      ))}
      <p class="quiz-end" role="status">
        {answered.value >= value.items.length && words.allForNow}
      </p>
      <p>
        {value.more > 0 && (
          <button
            type="button"
            class="quiz-button"
            onClick={() => {
              skipped.value = [...skipped.value, ...value.items.map(({ id }) => id)];
              void load();
            }}
          >
            {answered.value >= value.items.length ? words.goOn(value.more) : words.skip}
          </button>
        )}
      </p>
    </div>
  );
}

async function findDue(itemsUrl: string, skipped: readonly string[]): Promise<State> {
  const [{ openProgress }, { dueReviews }] = await Promise.all([
    import('../../progress/progress-store.ts'),
    import('../../progress/review-schedule.ts'),
  ]);
  const store = await openProgress();
  const all = (await store.reviews()).filter(({ item }) => !skipped.includes(item));
  store.close();
  const due = dueReviews(all, Date.now(), Infinity);
  if (due.length === 0) return { kind: 'nothing', next: soonest(all) };
  const response = await fetch(itemsUrl);
  if (!response.ok) throw new Error(`The questions came with status ${response.status}.`);
  const known = (await response.json()) as Record<string, PreparedItem>;
  // An item may have left the course since it was missed.
  const items = due.map(({ item }) => known[item]).filter((item) => item !== undefined);
  if (items.length === 0) return { kind: 'nothing', next: soonest(all.filter((one) => !due.includes(one))) };
  return { kind: 'asking', items: items.slice(0, 5), more: Math.max(0, items.length - 5) };
}

function soonest(all: readonly WaitingItem[]): number | undefined {
  return all.length === 0 ? undefined : Math.min(...all.map(({ dueAt }) => dueAt));
}

function nothingInWords(next: number | undefined): string {
  if (next === undefined) {
    return words.nothingMissed;
  }
  const day = date(next, { weekday: 'long', day: 'numeric', month: 'long' });
  return words.nothingDue(day);
}
