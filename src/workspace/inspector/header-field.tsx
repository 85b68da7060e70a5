// One header field; a well-known one says what it means when its name is pressed. Imported by the inspector.
import { useSignal } from '@preact/signals';
import { explainHeader } from './explain-header.ts';

export function HeaderField({ name, value }: { name: string; value: string }) {
  const isExplained = useSignal(false);
  const explanation = explainHeader(name);
  return (
    <li class="header-field">
      {explanation === undefined ? (
        <span class="header-name">{name}</span>
      ) : (
        <button
          type="button"
          class="header-name explained"
          title={explanation}
          aria-expanded={isExplained.value}
          onClick={() => {
            isExplained.value = !isExplained.value;
          }}
        >
          {name}
        </button>
      )}
      : <span class="header-value">{value}</span>
      {isExplained.value && <p class="explanation">{explanation}</p>}
    </li>
  );
}
