// Astro's directive `client:act`, for the workspace: a reader of the lesson's text pays nothing for it. Its script is
// fetched when the learner first points at it, comes to it by keyboard or presses one of its keys, and at once where an
// earlier visit or the address holds something to show. What was pressed before it is here, early-input.tsx remembers.
// Bundled into the page by Astro; registered by integration.ts.
import type { ClientDirective } from 'astro';
import { anyProgress } from './any-progress.ts';

/** Something of the page looks or holds other than it was built. */
async function isAwaited(): Promise<boolean> {
  return location.hash.startsWith('#code=') || anySetting() || (await anyProgress());
}

/** Where reading stopped is remembered too, but nothing of the workspace. */
function anySetting(): boolean {
  try {
    return Object.keys(localStorage).some((key) => /^roundtrip:(?!last-read$)/.test(key));
  } catch {
    return false;
  }
}

const whenActed: ClientDirective = (load, _options, island) => {
  const status = island.querySelector('.workspace [role=status]');

  function tell(text: string): void {
    if (!status) return;
    status.textContent = text;
    status.classList.toggle('notices', text !== '');
    if (text === '') status.removeAttribute('class');
  }

  async function hydrate(): Promise<void> {
    let hasFailed = false;
    // Astro tells of a failed fetch by this event alone.
    const fail = () => (hasFailed = true);
    island.addEventListener('astro:hydration-error', fail, { once: true });
    const start = await load();
    if (hasFailed) {
      // Written by the workspace: this script is bundled without the course's words.
      tell(island.querySelector<HTMLElement>('.workspace')?.dataset['unreachable'] ?? '');
      wait();
      return;
    }
    tell('');
    await start();
  }

  function wait(): void {
    const waiting = new AbortController();
    const { signal } = waiting;
    const begin = () => {
      waiting.abort();
      void hydrate();
    };
    const isCalled = () => location.hash.startsWith('#code=');
    for (const act of ['pointerover', 'focusin', 'click']) island.addEventListener(act, begin, { signal });
    addEventListener('keydown', () => globalThis.earlyInput?.keys.length && begin(), { signal });
    addEventListener('hashchange', () => isCalled() && begin(), { signal });
    void isAwaited().then((awaited) => awaited && !signal.aborted && begin());
  }

  wait();
};

export default whenActed;
