// One item of any kind, with its question. Imported by the quiz and by the review.
import { useRef } from 'preact/hooks';
import type { PreparedItem } from '../../course/quiz/prepared-item.ts';
import { Choice } from './choice.tsx';
import { Fill } from './fill.tsx';
import { InlineText } from './inline-text.tsx';
import { Parsons } from './parsons.tsx';
import { Place } from './place.tsx';
import { SpotBug } from './spot-bug.tsx';
import { Trace } from './trace.tsx';
import * as words from '../../words/en/quiz.ts';

interface QuizItemProps {
  item: PreparedItem;
  /** `2 of 5`. */
  place: string;
  /** Called once, with whether the first answer was right. */
  onFirstAnswer: (right: boolean) => void;
}

export function QuizItem({ item, place, onFirstAnswer }: QuizItemProps) {
  const answered = useRef(false);
  function onAnswer(right: boolean): void {
    if (!answered.current) onFirstAnswer(right);
    answered.current = true;
  }
  const titleId = `quiz-${item.id}`;
  return (
    <section class="quiz-item" aria-labelledby={titleId}>
      <p class="quiz-label">
        {labelOf(item)} <span>{place}</span>
      </p>
      <h3 id={titleId}>
        <InlineText text={item.question} />
      </h3>
      {item.kind === 'choice' && <Choice item={item} onAnswer={onAnswer} />}
      {item.kind === 'spot-bug' && <SpotBug item={item} onAnswer={onAnswer} />}
      {item.kind === 'parsons' && <Parsons item={item} onAnswer={onAnswer} />}
      {item.kind === 'place' && <Place item={item} onAnswer={onAnswer} />}
      {item.kind === 'fill' && <Fill item={item} onAnswer={onAnswer} />}
      {item.kind === 'trace' && <Trace item={item} onAnswer={onAnswer} />}
    </section>
  );
}

function labelOf(item: PreparedItem): string {
  switch (item.kind) {
    case 'choice':
    case 'place':
      return item.label;
    case 'spot-bug':
      return words.findMistake;
    case 'parsons':
      return words.putInOrder;
    case 'fill':
      return words.fillBlank;
    case 'trace':
      return words.followTrace;
  }
}
