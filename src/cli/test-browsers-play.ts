// Plays the conformance suite in one browser, by opening the page that does so. For test-browsers only.
import type { Area } from '../engine/conformance/case.ts';
import type { Played } from './conformance-play.ts';
import { progressLine } from './progress-line.ts';
import { openBrowser, type OtherBrowser } from './test-browsers-launch.ts';
import { listenForReports } from './test-browsers-listen.ts';

/** What a browser showed. */
export interface Playing {
  userAgent: string;
  played: Played[];
  /** Where and why it stopped before the end, if it did. */
  stopped?: { case: string; why: string };
}

/** Plays every case of the areas; undefined when the browser is not on this machine. Never hangs. */
export async function playInBrowser(
  browser: OtherBrowser,
  page: URL,
  areas: Area[],
): Promise<Playing | undefined> {
  const listener = await listenForReports();
  page.searchParams.set('reports', listener.address);
  const open = openBrowser(browser, page.href);
  if (!open) {
    await listener.close();
    return undefined;
  }

  const total = areas.reduce((sum, { cases }) => sum + cases.length, 0);
  const progress = progressLine(total);
  const playing: Playing = { userAgent: 'unknown', played: [] };
  let current = 'the opening of the page';
  try {
    for await (const report of listener.reports(open.ended)) {
      if (report.type === 'opened') playing.userAgent = report.userAgent;
      if (report.type === 'playing') current = `${report.area}/${report.case}`;
      if (report.type !== 'played') continue;
      const area = areas.find(({ id }) => id === report.area);
      const testCase = area?.cases.find(({ id }) => id === report.case);
      if (area && testCase) playing.played.push({ area, testCase, seen: report.seen });
      progress.step(current);
    }
    if (playing.played.length < total) {
      playing.stopped = { case: current, why: `it played ${playing.played.length} of ${total} cases` };
    }
  } catch (error) {
    playing.stopped = { case: current, why: error instanceof Error ? error.message : String(error) };
  } finally {
    progress.clear();
    await open.close();
    await listener.close();
  }
  return playing;
}
