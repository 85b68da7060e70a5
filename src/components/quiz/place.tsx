// Put each thing in its place: pairs to match, or things to sort into bins. Imported by the quiz.
import { useSignal } from '@preact/signals';
import type { PlaceItem } from '../../course/quiz/prepared-item.ts';
import { Attempt, useVerdict, type ItemProps } from './attempt.tsx';
import { InlineText } from './inline-text.tsx';
import * as words from '../../words/en/quiz.ts';

export function Place({ item, onAnswer }: ItemProps<PlaceItem>) {
  const verdict = useVerdict();
  const chosen = useSignal<readonly (number | undefined)[]>([]);
  const checked = verdict.value !== undefined;
  const rightOnes = item.things.filter(
    ({ place }, index) => item.places[chosen.value[index] ?? -1] === place,
  ).length;

  function choose(thing: number, place: number | undefined): void {
    chosen.value = item.things.map((_, index) => (index === thing ? place : chosen.value[index]));
  }

  return (
    <>
      <ul class="quiz-places">
        {item.things.map(({ text, place, why }, index) => {
          const choice = chosen.value[index];
          const isRight = item.places[choice ?? -1] === place;
          return (
            <li key={index} class={checked ? (isRight ? 'quiz-option-right' : 'quiz-option-wrong') : ''}>
              <label class="quiz-place">
                <span>
                  <InlineText text={text} />
                </span>
                <select
                  value={choice === undefined ? '' : String(choice)}
                  disabled={checked}
                  onChange={({ currentTarget: { value } }) =>
                    choose(index, value === '' ? undefined : Number(value))
                  }
                >
                  <option value="">{words.choose}</option>
                  {item.places.map((name, number) => (
                    <option key={number} value={String(number)}>
                      {name.replaceAll('`', '')}
                    </option>
                  ))}
                </select>
              </label>
              {checked && (
                <p class="quiz-why">
                  <strong>{isRight ? words.rightBefore : words.notThereBefore}</strong>
                  <InlineText text={why} />
                </p>
              )}
            </li>
          );
        })}
      </ul>
      <Attempt
        verdict={verdict}
        ready={item.things.every((_, index) => chosen.value[index] !== undefined)}
        check={() => {
          verdict.value = rightOnes === item.things.length;
          onAnswer(verdict.value);
        }}
        again={() => {
          // What was right stays.
          chosen.value = item.things.map(({ place }, index) => {
            const choice = chosen.value[index];
            return choice !== undefined && item.places[choice] === place ? choice : undefined;
          });
        }}
        detail={words.placedRight(rightOnes, item.things.length)}
      />
    </>
  );
}
