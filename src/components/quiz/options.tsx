// Options as radio buttons or boxes; each says why it is right or wrong once the answer is checked. For the quiz.
import type { Signal } from '@preact/signals';
import type { PreparedOption } from '../../course/quiz/prepared-item.ts';
import { InlineText } from './inline-text.tsx';
import * as words from '../../words/en/quiz.ts';

interface OptionsProps {
  /** The group's name within the page. */
  name: string;
  options: readonly PreparedOption[];
  several: boolean;
  /** Indexes of what is chosen. */
  chosen: Signal<readonly number[]>;
  checked: boolean;
  /** Also explain what was not chosen. Before the answer is right that would give it away. */
  revealAll: boolean;
}

export function Options({ name, options, several, chosen, checked, revealAll }: OptionsProps) {
  function choose(index: number, on: boolean): void {
    if (!several) chosen.value = [index];
    else chosen.value = on ? [...chosen.value, index] : chosen.value.filter((other) => other !== index);
  }

  return (
    <ul class="quiz-options">
      {options.map((option, index) => {
        const isChosen = chosen.value.includes(index);
        const explained = checked && (isChosen || revealAll);
        return (
          <li key={index} class={explained ? (option.right ? 'quiz-option-right' : 'quiz-option-wrong') : ''}>
            <label class="quiz-option">
              <input
                type={several ? 'checkbox' : 'radio'}
                name={name}
                checked={isChosen}
                disabled={checked}
                onChange={(event) => choose(index, event.currentTarget.checked)}
              />
              <span>
                <InlineText text={option.text} />
              </span>
            </label>
            {explained && (
              <p class="quiz-why">
                <strong>{option.right ? words.rightBefore : words.wrongBefore}</strong>
                <InlineText text={option.why} />
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
