// A cookie being added or tampered with. Imported by the cookie panel.
import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { StoredCookie } from '../../engine/http/cookie-jar.ts';
import { cookieProblem } from './cookie-draft.ts';
import * as words from '../../words/en/cookies.ts';

interface CookieFormProps {
  /** The cookie to change; without it, a new one is made. */
  cookie?: StoredCookie;
  onSave: (cookie: StoredCookie) => void;
  onCancel: () => void;
}

const newCookie: StoredCookie = { name: '', value: '', path: '/', secure: false, httpOnly: false };

/** Enter saves, Escape gives up. */
export function CookieForm({ cookie, onSave, onCancel }: CookieFormProps) {
  const id = useId();
  const draft = useSignal(cookie ?? newCookie);
  const isTried = useSignal(false);
  const form = useRef<HTMLFormElement>(null);
  const problem = isTried.value ? cookieProblem(draft.value) : undefined;
  const change = (part: Partial<StoredCookie>) => {
    draft.value = { ...draft.value, ...part };
  };

  useEffect(() => {
    form.current?.querySelector<HTMLInputElement>(cookie ? '[data-part=value]' : '[data-part=name]')?.focus();
  }, []);

  return (
    <form
      class="cookie cookie-form"
      ref={form}
      aria-label={cookie ? words.editLabel(cookie.name) : words.newCookie}
      data-own-enter
      onSubmit={(event) => {
        event.preventDefault();
        isTried.value = true;
        if (cookieProblem(draft.value) === undefined) onSave(draft.value);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      {(['name', 'value', 'path'] as const).map((part) => (
        <label key={part} for={`${id}-${part}`}>
          <span>{words.parts[part]}</span>
          <input
            id={`${id}-${part}`}
            class="cookie-field"
            data-part={part}
            value={draft.value[part]}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            aria-describedby={problem && `${id}-problem`}
            onInput={({ currentTarget }) => change({ [part]: currentTarget.value })}
          />
        </label>
      ))}
      <label class="cookie-check">
        <input
          type="checkbox"
          checked={draft.value.httpOnly}
          onChange={({ currentTarget }) => change({ httpOnly: currentTarget.checked })}
        />
        HttpOnly
      </label>
      {problem && (
        <p class="cookie-problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
      <div class="cookie-head">
        <button type="submit" class="tool-button tool-button-primary">
          {words.save}
        </button>
        <button type="button" class="tool-button" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
