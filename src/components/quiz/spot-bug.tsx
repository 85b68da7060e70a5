// Find the line with the mistake: every line of the code is a choice. Imported by the quiz.
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { SpotBugItem } from '../../course/quiz/prepared-item.ts';
import { Attempt, useVerdict, type ItemProps } from './attempt.tsx';
import { InlineText } from './inline-text.tsx';
import * as words from '../../words/en/quiz.ts';

export function SpotBug({ item, onAnswer }: ItemProps<SpotBugItem>) {
  const verdict = useVerdict();
  const chosen = useSignal<number | undefined>(undefined);
  const name = useId();
  const checked = verdict.value !== undefined;
  const why = item.whys[chosen.value ?? -1];

  return (
    <>
      <ol class="quiz-lines">
        {item.lines.map((line, index) => (
          <li key={index}>
            <label class="quiz-line">
              <input
                type="radio"
                name={name}
                checked={chosen.value === index}
                disabled={checked}
                aria-label={words.line(index + 1)}
                onChange={() => {
                  chosen.value = index;
                }}
              />
              <code dangerouslySetInnerHTML={{ __html: line || ' ' }} />
            </label>
          </li>
        ))}
      </ol>
      <Attempt
        verdict={verdict}
        ready={chosen.value !== undefined}
        check={() => {
          verdict.value = chosen.value === item.bug;
          onAnswer(verdict.value);
        }}
        again={() => {
          chosen.value = undefined;
        }}
      >
        {why && (
          <p class="quiz-why">
            <InlineText text={why} />
          </p>
        )}
      </Attempt>
    </>
  );
}
