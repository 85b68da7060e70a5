// Remembers where a reader stopped, in this browser, and offers to go on there. Imported by scripts of lesson and home pages.

const key = 'roundtrip:last-read';

/** Where the reader stopped. */
interface LastRead {
  /** The page’s path, with the heading that was read as its hash. */
  href: string;
  /** The lesson’s number and title. */
  title: string;
}

/** On a lesson’s page: notes the heading in sight whenever the page is left or hidden. */
export function rememberReading(title: string): void {
  const note = () => {
    const headings = [...document.querySelectorAll<HTMLElement>('#lesson-text :is(h2, h3)[id]')];
    const read = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 2).at(-1);
    const href = location.pathname + (read ? `#${read.id}` : '');
    try {
      localStorage.setItem(key, JSON.stringify({ href, title } satisfies LastRead));
    } catch {
      // Storage is blocked: the reader starts at the top next time.
    }
  };
  addEventListener('pagehide', note);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') note();
  });
}

/** On the home page: fills in and shows the link in `#continue`, where there is something to go on with. */
export function offerToContinue(): void {
  const box = document.getElementById('continue');
  const link = box?.querySelector('a');
  const last = readLast();
  if (!box || !link || !last) return;
  link.href = last.href;
  link.textContent = last.title;
  box.hidden = false;
}

function readLast(): LastRead | undefined {
  try {
    const { href, title } = JSON.parse(localStorage.getItem(key) ?? 'null') as LastRead;
    // Only paths of this site: what is stored may come from anywhere.
    return typeof title === 'string' && /^\/(?!\/)/.test(href) ? { href, title } : undefined;
  } catch {
    return undefined;
  }
}
