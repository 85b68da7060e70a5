// Asks the service worker to keep pages that were not visited yet. Imported by the course map's page.
import type { KeepPages, KeptPages } from './worker-scope.ts';

/** Resolves to how many of the pages are on the device. Rejects where there is no service worker. */
export async function keepPages(addresses: readonly string[]): Promise<number> {
  const { active } = await navigator.serviceWorker.ready;
  if (!active) throw new Error('There is no service worker.');
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<KeptPages>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<KeptPages>) => resolve(data);
  });
  active.postMessage({ keep: [...addresses] } satisfies KeepPages, [port2]);
  const { kept } = await answer;
  port1.close();
  return kept.length;
}
