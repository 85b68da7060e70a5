// Fill in one blank. Where the text is a program, it is run, and whatever answers as ours does is right. For the quiz.
import { useSignal } from '@preact/signals';
import type { FillItem } from '../../course/quiz/prepared-item.ts';
import { Attempt, useVerdict, type ItemProps } from './attempt.tsx';
import { InlineText } from './inline-text.tsx';
import type { FilledAnswer } from './run-filled.ts';
import * as words from '../../words/en/quiz.ts';

export function Fill({ item, onAnswer }: ItemProps<FillItem>) {
  const verdict = useVerdict();
  const typed = useSignal('');
  const running = useSignal(false);
  const seen = useSignal<FilledAnswer | undefined>(undefined);
  const text = typed.value.trim();

  async function check(): Promise<void> {
    if (text === '' || running.value) return;
    let right = item.answers.includes(text);
    if (item.run && !right) {
      running.value = true;
      const { runFilled } = await import('./run-filled.ts');
      seen.value = await runFilled(item.run, text);
      running.value = false;
      if (seen.value.fault) return;
      right = seen.value.same;
    }
    verdict.value = right;
    onAnswer(right);
  }

  const known = item.wrong.find(({ answer }) => answer === text);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (verdict.value === undefined) void check();
      }}
    >
      <pre class="quiz-code quiz-fill">
        <code>
          <span dangerouslySetInnerHTML={{ __html: item.before }} />
          <input
            type="text"
            aria-label={words.blank}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            size={Math.max(6, ...item.answers.map(({ length }) => length + 2))}
            value={typed.value}
            disabled={verdict.value !== undefined}
            onInput={({ currentTarget: { value } }) => {
              typed.value = value;
            }}
          />
          <span dangerouslySetInnerHTML={{ __html: item.after }} />
        </code>
      </pre>
      {seen.value?.fault && verdict.value === undefined && (
        <p class="quiz-why" role="alert">
          {seen.value.fault}
        </p>
      )}
      <Attempt
        verdict={verdict}
        ready={text !== '' && !running.value}
        check={() => void check()}
        again={() => {
          seen.value = undefined;
        }}
        {...(running.value ? { detail: words.running } : {})}
      >
        <p class="quiz-why">
          {verdict.value ? (
            <InlineText text={item.why} />
          ) : (
            <InlineText text={known?.why ?? seen.value?.words ?? words.lookAround} />
          )}
        </p>
      </Attempt>
    </form>
  );
}
