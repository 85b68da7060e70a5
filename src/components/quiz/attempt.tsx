// What all kinds of items share: the button that checks an answer, what came of it, and another try. For the quiz.
import { useSignal, type Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import * as words from '../../words/en/quiz.ts';

/** What an item of any kind is given besides itself. */
export interface ItemProps<Item> {
  item: Item;
  /** Called at every check; only the first one counts for the review. */
  onAnswer: (right: boolean) => void;
}

/** How an answer stands: not checked, or right or wrong. */
export type Verdict = Signal<boolean | undefined>;

/** A verdict that is still open. */
export function useVerdict(): Verdict {
  return useSignal<boolean | undefined>(undefined);
}

interface AttemptProps {
  verdict: Verdict;
  /** Something to check has been chosen. */
  ready: boolean;
  check: () => void;
  /** Clears the answer for another try. */
  again: () => void;
  /** Said beside a verdict, such as how many were right. */
  detail?: string;
  children?: ComponentChildren;
}

/** `children` is the explanation, shown with the verdict. */
export function Attempt({ verdict, ready, check, again, detail, children }: AttemptProps) {
  const { value } = verdict;
  return (
    <div class="quiz-attempt">
      <div class="quiz-verdict" role="status">
        {value !== undefined && (
          <p class={value ? 'quiz-right' : 'quiz-wrong'}>
            {value ? words.yes : words.notQuite} {detail}
          </p>
        )}
        {value !== undefined && children}
      </div>
      {value === undefined && (
        <button type="button" class="quiz-button" disabled={!ready} onClick={check}>
          {words.check}
        </button>
      )}
      {value === false && (
        <button
          type="button"
          class="quiz-button"
          onClick={() => {
            verdict.value = undefined;
            again();
          }}
        >
          {words.tryAgain}
        </button>
      )}
    </div>
  );
}
