// The quiz at the end of a lesson. Rendered when the site is built; comes to life when it is scrolled to.
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { PreparedItem } from '../../course/quiz/prepared-item.ts';
import { keepAnswer } from './keep-answer.ts';
import { QuizItem } from './quiz-item.tsx';
import { tellEarlyAnswers } from './tell-early-answers.ts';
import * as words from '../../words/en/quiz.ts';
import './quiz.css';

interface QuizProps {
  items: readonly PreparedItem[];
}

/** Every item can be answered in any order, as often as one likes. */
export function Quiz({ items }: QuizProps) {
  const first = useSignal<ReadonlyMap<string, boolean>>(new Map());
  const root = useRef<HTMLDivElement>(null);
  const right = [...first.value.values()].filter(Boolean).length;

  useEffect(() => {
    if (root.current) tellEarlyAnswers(root.current);
  }, []);

  function answered(id: string, wasRight: boolean): void {
    first.value = new Map(first.value).set(id, wasRight);
    void keepAnswer(id, wasRight);
  }

  return (
    <div class="quiz" ref={root}>
      {items.map((item, index) => (
        <QuizItem
          key={item.id}
          item={item}
          place={words.itemOf(index + 1, items.length)}
          onFirstAnswer={(wasRight) => answered(item.id, wasRight)}
        />
      ))}
      <p class="quiz-end" role="status">
        {first.value.size === items.length &&
          (right === items.length ? words.allRight(right) : words.someRight(right, items.length))}
      </p>
    </div>
  );
}
