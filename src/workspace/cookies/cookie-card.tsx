// One cookie: its value, what it means, and how long it lives. Imported by the cookie panel.
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { StoredCookie } from '../../engine/http/cookie-jar.ts';
import { flagsOf } from './cookie-flags.ts';
import { CookieForm } from './cookie-form.tsx';
import { expiryInWords } from './expiry-in-words.ts';
import { decodedValue, splitSigned } from './signed-value.ts';
import * as words from '../../words/en/cookies.ts';
import { date } from '../../words/format.ts';

interface CookieCardProps {
  cookie: StoredCookie;
  /** Milliseconds since 1970. */
  now: number;
  onChange: (cookie: StoredCookie) => void;
  onDelete: () => void;
}

export function CookieCard({ cookie, now, onChange, onDelete }: CookieCardProps) {
  const isEdited = useSignal(false);
  const edit = useRef<HTMLButtonElement>(null);
  const { name, value, expires } = cookie;
  const decoded = decodedValue(value);
  const signed = splitSigned(value);

  function closeForm(): void {
    isEdited.value = false;
    requestAnimationFrame(() => edit.current?.focus());
  }

  if (isEdited.value) {
    return (
      <CookieForm
        cookie={cookie}
        onCancel={closeForm}
        onSave={(next) => {
          onChange(next);
          closeForm();
        }}
      />
    );
  }
  return (
    <section class="cookie" aria-label={words.cookieLabel(name)}>
      <div class="cookie-head">
        <h3>{name}</h3>
        <button
          type="button"
          class="quiet-button"
          ref={edit}
          aria-label={words.editLabel(name)}
          onClick={() => {
            isEdited.value = true;
          }}
        >
          {words.edit}
        </button>
        <button type="button" class="quiet-button" aria-label={words.deleteLabel(name)} onClick={onDelete}>
          {words.remove}
        </button>
      </div>
      <p class="cookie-value">{value === '' ? <i>{words.empty}</i> : value}</p>
      {decoded !== undefined && !signed && (
        <p class="cookie-note">
          {words.decoded} <code>{decoded}</code>
        </p>
      )}
      {signed && (
        <dl class="cookie-signed">
          <dt>{signed.kind === 'token' ? words.claims : words.says}</dt>
          <dd>{signed.content}</dd>
          <dt>{words.signature}</dt>
          <dd>{signed.signature}</dd>
          <dd class="cookie-note">{words.aboutSignature}</dd>
        </dl>
      )}
      <ul class="cookie-flags">
        {flagsOf(cookie).map((flag) => (
          <li key={flag.name}>
            <code>{flag.name}</code> <span>{flag.meaning}</span>
          </li>
        ))}
        <li>
          <code>{expires === undefined ? words.noExpiry : words.expiry}</code>{' '}
          <span>
            {expiryInWords(expires, now)}
            {expires !== undefined && words.expiresAt(date(expires, shortTime))}.
          </span>
        </li>
      </ul>
    </section>
  );
}

const shortTime: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short' };
