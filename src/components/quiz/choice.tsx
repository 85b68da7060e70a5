// One question with options to choose from: one, or all that are right. Imported by the quiz.
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { ChoiceItem } from '../../course/quiz/prepared-item.ts';
import { Attempt, useVerdict, type ItemProps } from './attempt.tsx';
import { Code, Sent } from './code.tsx';
import { Options } from './options.tsx';

export function Choice({ item, onAnswer }: ItemProps<ChoiceItem>) {
  const verdict = useVerdict();
  const chosen = useSignal<readonly number[]>([]);
  const name = useId();
  const checked = verdict.value !== undefined;

  function check(): void {
    const right = item.options.every((option, index) => option.right === chosen.value.includes(index));
    verdict.value = right;
    onAnswer(right);
  }

  return (
    <>
      {item.code && <Code html={item.code} />}
      <Sent requests={item.sent} />
      {item.error && <pre class="quiz-error">{item.error}</pre>}
      <Options
        name={name}
        options={item.options}
        several={item.several}
        chosen={chosen}
        checked={checked}
        revealAll={verdict.value === true}
      />
      <Attempt
        verdict={verdict}
        ready={chosen.value.length > 0}
        check={check}
        again={() => {
          chosen.value = [];
        }}
      />
    </>
  );
}
