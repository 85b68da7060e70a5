// What a learner presses and types before the island's script has come: remembered by a few bytes in the page, and made
// good when it is here. Imported by the workspace and its editor.

/** What the page's own script remembers. */
interface Early {
  /** Clicks in the workspace. */
  clicks: MouseEvent[];
  /** Keys pressed in the code, and those anywhere that may be a command. */
  keys: KeyboardEvent[];
  on(event: Event): void;
}

declare global {
  var earlyInput: Early | undefined;
}

/** Keys that are a command together with Ctrl or Cmd: kept from the browser, which would save the page or search. */
const withModifier = /^(enter|[ks])$/i;
/** Keys that are a command alone. */
const alone = /^(F8|\?)$/;

const script =
  `earlyInput={clicks:[],keys:[],on(e){let{key:k,target:t}=e,c=(e.ctrlKey||e.metaKey)&&${withModifier}.test(k);` +
  `k?(c||${alone}.test(k)||t.closest(".static-code"))&&earlyInput.keys.push(e)` +
  ':t.closest(".workspace")&&earlyInput.clicks.push(e);c&&e.preventDefault()}};' +
  'for(let t of["click","keydown"])addEventListener(t,earlyInput.on,!0)';

/** Part of the page as it is built; it listens from the moment that it is read. */
export function EarlyInput() {
  return <script dangerouslySetInnerHTML={{ __html: script }} />;
}

const isInCode = ({ target }: Event) => (target as Element).closest('.static-code') !== null;
const isCommand = (event: KeyboardEvent) =>
  event.ctrlKey || event.metaKey ? withModifier.test(event.key) : alone.test(event.key) && !isInCode(event);

/** The button that was pressed last before now, if any. From now on presses are the island's own. */
export function takeEarlyPress(): HTMLElement | undefined {
  const early = globalThis.earlyInput;
  if (early) removeEventListener('click', early.on, true);
  const buttons = early?.clicks.map(({ target }) => (target as Element).closest<HTMLElement>('button'));
  return buttons?.findLast((button) => button !== null) ?? undefined;
}

/** Where the code was clicked last before now. */
export function earlyClickInCode(): MouseEvent | undefined {
  return globalThis.earlyInput?.clicks.findLast(isInCode);
}

/** Keys pressed in the code before now, in order. */
export function earlyKeysInCode(): KeyboardEvent[] {
  return globalThis.earlyInput?.keys.filter((key) => isInCode(key) && !isCommand(key)) ?? [];
}

/** Presses the keys anew that were commands before anybody listened. From now on keys are the island's own. */
export function repeatEarlyCommands(): void {
  const early = globalThis.earlyInput;
  if (!early) return;
  removeEventListener('keydown', early.on, true);
  for (const key of early.keys.splice(0).filter(isCommand))
    key.target?.dispatchEvent(new KeyboardEvent(key.type, key));
}
