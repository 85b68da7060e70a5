// Put lines in order and leave out those that do not belong, by buttons that a keyboard reaches. Imported by the quiz.
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { ParsonsItem } from '../../course/quiz/prepared-item.ts';
import { Attempt, useVerdict, type ItemProps } from './attempt.tsx';
import { InlineText } from './inline-text.tsx';
import * as words from '../../words/en/quiz.ts';

export function Parsons({ item, onAnswer }: ItemProps<ParsonsItem>) {
  const verdict = useVerdict();
  const order = useSignal<readonly number[]>(item.lines.map((_, index) => index));
  const left = useSignal<readonly number[]>([]);
  const said = useSignal('');
  const list = useRef<HTMLOListElement>(null);
  const checked = verdict.value !== undefined;
  const mayLeaveOut = item.lines.some(({ why }) => why !== undefined);

  function move(line: number, by: -1 | 1): void {
    const at = order.value.indexOf(line);
    const to = at + by;
    if (to < 0 || to >= order.value.length) return;
    order.value = order.value.with(at, order.value[to]!).with(to, line);
    said.value = words.movedTo(to + 1, order.value.length);
    // The button moved with its line, and the focus with it.
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-line="${line}"][data-by="${by}"]`)?.focus(),
    );
  }

  function leaveOut(line: number): void {
    order.value = order.value.filter((other) => other !== line);
    left.value = [...left.value, line];
    said.value = words.leftOutSaid;
  }

  function takeBack(line: number): void {
    left.value = left.value.filter((other) => other !== line);
    order.value = [...order.value, line];
    said.value = words.takenBack;
  }

  function check(): void {
    const right = item.orders.some(
      (wanted) =>
        wanted.length === order.value.length && wanted.every((line, index) => line === order.value[index]),
    );
    verdict.value = right;
    onAnswer(right);
  }

  const extra = order.value.filter((line) => item.lines[line]?.why !== undefined);
  return (
    <>
      <ol class="quiz-order" ref={list}>
        {order.value.map((line, index) => (
          <li key={line}>
            <code dangerouslySetInnerHTML={{ __html: item.lines[line]?.html ?? '' }} />
            {!checked && (
              <span class="quiz-order-buttons">
                <button
                  type="button"
                  data-line={line}
                  data-by="-1"
                  aria-label={words.up(index + 1)}
                  onClick={() => move(line, -1)}
                >
                  ↑
                </button>
                <button
                  type="button"
                  data-line={line}
                  data-by="1"
                  aria-label={words.down(index + 1)}
                  onClick={() => move(line, 1)}
                >
                  ↓
                </button>
                {mayLeaveOut && (
                  <button type="button" aria-label={words.leaveOut(index + 1)} onClick={() => leaveOut(line)}>
                    ×
                  </button>
                )}
              </span>
            )}
          </li>
        ))}
      </ol>
      {left.value.length > 0 && (
        <div class="quiz-left">
          <span>{words.leftOut}</span>
          {left.value.map((line) => (
            <button key={line} type="button" disabled={checked} onClick={() => takeBack(line)}>
              <span class="visually-hidden">{words.takeBack} </span>
              <code dangerouslySetInnerHTML={{ __html: item.lines[line]?.html ?? '' }} />
            </button>
          ))}
        </div>
      )}
      <p class="visually-hidden" role="status">
        {said.value}
      </p>
      <Attempt verdict={verdict} ready check={check} again={() => undefined}>
        <p class="quiz-why">
          {verdict.value ? (
            <InlineText text={item.why} />
          ) : extra.length > 0 ? (
            <InlineText text={words.notBelonging(item.lines[extra[0]!]?.why ?? '')} />
          ) : (
            words.almostInOrder
          )}
        </p>
      </Attempt>
    </>
  );
}
