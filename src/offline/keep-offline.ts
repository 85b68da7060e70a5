// Registers the service worker and tells it when to fetch the workspace's files. Runs in every page of the built site.
import { offerReload } from './offer-reload.ts';
import { KEEP_MESSAGE } from './worker-scope.ts';

/** On a metered connection nothing is fetched ahead until the learner acts. */
function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}

/** Call once per page. `base` is the site's base path, ending with `/`. Does nothing where there are no service workers. */
export function keepOffline(base: string): void {
  if (!('serviceWorker' in navigator)) return;
  const whenLoaded = async () => {
    // Refused in some private windows: the course works online as before.
    const registration = await navigator.serviceWorker
      .register(`${base}service-worker.js`)
      .catch(() => undefined);
    if (!registration) return;
    const { active } = await navigator.serviceWorker.ready;
    const keep = () => (navigator.serviceWorker.controller ?? active)?.postMessage(KEEP_MESSAGE);
    const hadOne = navigator.serviceWorker.controller !== null;
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      // A new version has files of its own to fetch.
      keep();
      if (hadOne) offerReload();
    });
    if (savesData()) addEventListener('pointerdown', keep, { once: true });
    else if ('requestIdleCallback' in window) requestIdleCallback(keep);
    else setTimeout(keep, 1_000);
  };
  if (document.readyState === 'complete') void whenLoaded();
  else addEventListener('load', () => void whenLoaded(), { once: true });
}
