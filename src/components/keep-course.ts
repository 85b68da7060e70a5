// The course map's button that keeps every lesson for use without a network. Imported by the map's script.
import { keepPages } from '../offline/keep-pages.ts';
import * as words from '../words/en/map.ts';

/** Stays hidden where nothing can be kept: in development, in private windows, in old browsers. */
export function offerToKeep(): void {
  const box = document.getElementById('keep-course');
  const button = box?.querySelector('button');
  const status = box?.querySelector('[role=status]');
  if (!box || !button || !status || !('serviceWorker' in navigator)) return;
  void navigator.serviceWorker.ready.then(() => {
    box.hidden = false;
  });
  button.addEventListener('click', async () => {
    const pages = [
      ...new Set(
        [...document.querySelectorAll<HTMLElement>('#course-map li[data-exercises]')].flatMap(addressesOf),
      ),
    ];
    button.disabled = true;
    status.textContent = words.fetching;
    const kept = await keepPages(pages).catch(() => 0);
    button.disabled = false;
    status.textContent = kept === pages.length ? words.allKept : words.someKept(kept, pages.length);
  });
}

/** A lesson's page, and one for each of its further exercises. */
function addressesOf(lesson: HTMLElement): string[] {
  const first = lesson.querySelector('a')?.href;
  if (first === undefined) return [];
  const [, ...others] = (lesson.dataset['exercises'] ?? '').split(' ').filter(Boolean);
  return [first, ...others.map((id) => new URL(`${id}/`, first).href)];
}
