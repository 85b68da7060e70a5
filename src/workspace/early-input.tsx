// What a learner presses and types before the island's script has come: remembered by a few bytes in the page, and made
// good when it is here. Imported by the workspace and its editor.

/** What the page's own script remembers. */
interface Early {
  /** The button that was pressed last. */
  press?: HTMLElement;
  /** Keys pressed in the code. */
  keys: KeyboardEvent[];
  on(event: Event): void;
}

declare global {
  var earlyInput: Early | undefined;
}

const script =
  'earlyInput={keys:[],on(e){let t=e.target;e.key?t.closest(".static-code")&&earlyInput.keys.push(e):' +
  'earlyInput.press=t.closest(".workspace button")||earlyInput.press}};' +
  'for(let t of["click","keydown"])addEventListener(t,earlyInput.on,!0)';

/** Part of the page as it is built; it listens from the moment that it is read. */
export function EarlyInput() {
  return <script dangerouslySetInnerHTML={{ __html: script }} />;
}

/** The button pressed before now, if any. From now on presses are the island's own. */
export function takeEarlyPress(): HTMLElement | undefined {
  const early = globalThis.earlyInput;
  if (early) removeEventListener('click', early.on, true);
  return early?.press;
}

/** Keys pressed in the code before now, in order. From now on keys are the island's own. */
export function takeEarlyKeys(): KeyboardEvent[] {
  const early = globalThis.earlyInput;
  if (early) removeEventListener('keydown', early.on, true);
  return early?.keys.splice(0) ?? [];
}
