// The Cookies tool: what each visitor's browser keeps for the learner's site, to be read and tampered with.
// Fetched when the tool is first opened.
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { StoredCookie } from '../../engine/http/cookie-jar.ts';
import { useWorkspace } from '../state/workspace-state.ts';
import { firstVisitor } from '../state/visitors.ts';
import { CookieCard } from './cookie-card.tsx';
import { CookieForm } from './cookie-form.tsx';
import * as texts from '../../words/en/cookies.ts';
import './cookies-panel.css';

const longestWait = 60_000;

export function CookiesPanel() {
  const { visitors } = useWorkspace();
  const chosen = useSignal(firstVisitor);
  const isAdding = useSignal(false);
  const now = useSignal(Date.now());
  const spoken = useSignal('');
  const add = useRef<HTMLButtonElement>(null);

  useEffect(() => void visitors.open(firstVisitor).catch(() => undefined), []);

  const list = visitors.list.value;
  const visitor = list.find(({ name }) => name === chosen.value) ?? list[0];
  const version = visitor?.jarVersion.value;
  const cookies = visitor?.jar.list() ?? [];

  // Nobody tells when a cookie's time is over, so the panel looks again then, and every minute for its words.
  useEffect(() => {
    const ends = cookies.flatMap(({ expires }) => (expires === undefined ? [] : [expires - Date.now()]));
    if (ends.length === 0) return undefined;
    const timer = setTimeout(
      () => {
        now.value = Date.now();
      },
      Math.max(1000, Math.min(longestWait, ...ends)),
    );
    return () => clearTimeout(timer);
  }, [version, now.value]);

  if (!visitor) return <p class="empty-state">{texts.opening}</p>;
  const { jar, name } = visitor;

  function change(words: string, act: () => void): void {
    act();
    spoken.value = words;
    now.value = Date.now();
  }

  function closeForm(): void {
    isAdding.value = false;
    add.current?.focus();
  }

  return (
    <div class="cookies">
      <div class="cookies-bar">
        {list.length > 1 ? (
          <select
            class="cookie-field"
            aria-label={texts.whose}
            value={name}
            onChange={({ currentTarget }) => {
              chosen.value = currentTarget.value;
            }}
          >
            {list.map((one) => (
              <option key={one.name}>{one.name}</option>
            ))}
          </select>
        ) : (
          <span>{texts.cookiesOf(cookies.length, name)}</span>
        )}
        <button
          type="button"
          class="quiet-button"
          disabled={cookies.length === 0}
          onClick={() => change(texts.allGone, jar.clear)}
        >
          {texts.clearAll}
        </button>
        <button
          type="button"
          class="tool-button"
          ref={add}
          aria-expanded={isAdding.value}
          onClick={() => {
            isAdding.value = !isAdding.value;
          }}
        >
          {texts.add}
        </button>
      </div>
      <div class="cookies-list">
        {isAdding.value && (
          <CookieForm
            onCancel={closeForm}
            onSave={(cookie) => {
              change(texts.added(cookie.name), () => jar.set(cookie));
              closeForm();
            }}
          />
        )}
        {cookies.map((cookie) => (
          <CookieCard
            key={`${cookie.name} ${cookie.path}`}
            cookie={cookie}
            now={now.value}
            onChange={(next) => change(texts.changed(cookie.name), () => replace(jar, cookie, next))}
            onDelete={() => {
              change(texts.gone(cookie.name), () => jar.delete(cookie.name, cookie.path));
              add.current?.focus();
            }}
          />
        ))}
        {cookies.length === 0 && !isAdding.value && (
          <p class="empty-state">{texts.noCookies(name.charAt(0).toUpperCase() + name.slice(1))}</p>
        )}
      </div>
      <p class="visually-hidden" role="status">
        {spoken.value}
      </p>
    </div>
  );
}

/** A new name or path is another cookie, so the old one goes. */
function replace(
  jar: { set(cookie: StoredCookie): void; delete(name: string, path?: string): void },
  before: StoredCookie,
  after: StoredCookie,
): void {
  if (before.name !== after.name || before.path !== after.path) jar.delete(before.name, before.path);
  jar.set(after);
}
