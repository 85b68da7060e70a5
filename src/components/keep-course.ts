// The course map's button that keeps every lesson for use without a network. Imported by the map's script.
import { keepPages } from '../offline/keep-pages.ts';

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
    status.textContent = 'Fetching…';
    const kept = await keepPages(pages).catch(() => 0);
    button.disabled = false;
    status.textContent =
      kept === pages.length
        ? 'Every lesson is on this device now.'
        : `${kept} of ${pages.length} pages are on this device. Check your connection, then try again.`;
  });
}

/** A lesson's page, and one for each of its further exercises. */
function addressesOf(lesson: HTMLElement): string[] {
  const first = lesson.querySelector('a')?.href;
  if (first === undefined) return [];
  const [, ...others] = (lesson.dataset['exercises'] ?? '').split(' ').filter(Boolean);
  return [first, ...others.map((id) => new URL(`${id}/`, first).href)];
}
