// In every page of the dev server: when something of the course is saved, fetches the page anew and shows what changed,
// without a reload where that can be done. So a program goes on running, and the reader stays where they are.
/// <reference types="vite/client" />
import { listen, tell } from '../../workspace/author/dev-line.ts';
import { patchPage, readPage } from './patch-page.ts';

/** Milliseconds in which several reasons to look again count as one. */
const burst = 40;

/** The page as the server wrote it last: the one that is shown has been changed by its own scripts. */
let written: Document | undefined;
/** What is to be mended before the page can be written anew. */
let stopping: unknown;
let timer: ReturnType<typeof setTimeout> | undefined;
let turn = Promise.resolve();

function isOfCourse(file: string): boolean {
  return /\/(?:lessons|exercises|public)\/|\/course\.config\.ts$/.test(file);
}

/** The server's overlay for an error, and for what authors have to mend. */
function showOverlay(error: unknown): void {
  document.querySelector('vite-error-overlay')?.remove();
  const Overlay = customElements.get('vite-error-overlay') as
    (new (error: unknown) => HTMLElement) | undefined;
  if (Overlay && error !== undefined) document.body.append(new Overlay(error));
}

async function fetchPage(): Promise<Document | undefined> {
  const response = await fetch(location.href, { headers: { Accept: 'text/html' } });
  // The server has sent an overlay then.
  if (!response.ok && response.status !== 404) return undefined;
  return readPage(await response.text());
}

async function lookAgain(): Promise<void> {
  const next = await fetchPage().catch(() => undefined);
  if (!next || stopping !== undefined) return;
  showOverlay(undefined);
  const before = written;
  written = next;
  if (!before || !patchPage(document, before, next)) location.reload();
}

function lookSoon(): void {
  if (stopping !== undefined) return;
  clearTimeout(timer);
  timer = setTimeout(() => (turn = turn.then(lookAgain)), burst);
}

import.meta.hot?.on('vite:beforeFullReload', (payload) => {
  const { triggeredBy } = payload as { triggeredBy?: string };
  if (triggeredBy !== undefined && !isOfCourse(triggeredBy)) return;
  // Vite reloads a page only where the path is that page's, when it names one.
  payload.path = '/looks-again-by-itself.html';
  // Of a file of the course `author:saved` tells, as soon as it is known that it can be read.
  if (triggeredBy === undefined) lookSoon();
});
listen('author:saved', lookSoon);

listen('author:stopping', ({ overlay }) => {
  stopping = overlay;
  clearTimeout(timer);
  showOverlay(stopping);
  lookSoon();
});
import.meta.hot?.on('vite:error', ({ err }) => {
  // What the author has to mend is told better than by whatever stumbles over it.
  if (stopping !== undefined) setTimeout(() => showOverlay(stopping));
  else if ('name' in err && err.name === 'CourseError')
    Object.assign(err, {
      title: 'Something to mend',
      hint: 'Mend it and save: the page comes back by itself.',
    });
});
tell('author:hello', performance.timeOrigin);

async function whenLoaded(): Promise<void> {
  // The workspace waits for a learner to act; the author's bar is there from the start.
  document.querySelector('.workspace')?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
  written ??= await fetchPage().catch(() => undefined);
  // From now on, nothing that is saved needs a reload for want of something to compare with.
  document.documentElement.dataset['watched'] = '';
}

if (document.readyState === 'complete') void whenLoaded();
else addEventListener('load', () => void whenLoaded(), { once: true });
