// Follow something through several requests: one question at a time, the next after the right answer. For the quiz.
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { TraceItem } from '../../course/quiz/prepared-item.ts';
import { Attempt, useVerdict, type ItemProps } from './attempt.tsx';
import { InlineText } from './inline-text.tsx';
import { Options } from './options.tsx';

export function Trace({ item, onAnswer }: ItemProps<TraceItem>) {
  const reached = useSignal(0);
  const missed = useSignal(false);

  function settle(step: number, right: boolean): void {
    if (!right) {
      if (!missed.value) onAnswer(false);
      missed.value = true;
      return;
    }
    reached.value = Math.max(reached.value, step + 1);
    if (step === item.steps.length - 1 && !missed.value) onAnswer(true);
  }

  return (
    <ol class="quiz-trace">
      {item.steps.slice(0, reached.value + 1).map((step, index) => (
        <TraceStep key={index} step={step} onAnswer={(right) => settle(index, right)} />
      ))}
    </ol>
  );
}

function TraceStep({
  step,
  onAnswer,
}: {
  step: TraceItem['steps'][number];
  onAnswer: (right: boolean) => void;
}) {
  const verdict = useVerdict();
  const chosen = useSignal<readonly number[]>([]);
  const name = useId();
  return (
    <li>
      <p class="quiz-event">
        <InlineText text={step.event} />
      </p>
      <fieldset class="quiz-step">
        <legend>
          <InlineText text={step.question} />
        </legend>
        <Options
          name={name}
          options={step.options}
          several={false}
          chosen={chosen}
          checked={verdict.value !== undefined}
          revealAll={verdict.value === true}
        />
      </fieldset>
      <Attempt
        verdict={verdict}
        ready={chosen.value.length > 0}
        check={() => {
          verdict.value = step.options[chosen.value[0] ?? -1]?.right === true;
          onAnswer(verdict.value);
        }}
        again={() => {
          chosen.value = [];
        }}
      />
    </li>
  );
}
