// `npm run test:browsers -- [--browser firefox|webkit] [--area id] [--case text] [--report file] [--docs]`: holds the
// embedded engine against real Node in the browsers that Playwright cannot drive. Exits 1 when one of them differs.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { servePage } from '../../e2e/engine-page/serve-page.ts';
import { areas } from '../engine/conformance/areas/index.ts';
import { knownDifferences } from '../engine/conformance/known-differences.ts';
import { writeDocs, type Column } from './conformance-docs.ts';
import type { Played } from './conformance-play.ts';
import { readRecording } from './conformance-recordings.ts';
import { judge, type Judgement } from './conformance-results.ts';
import { progressLine } from './progress-line.ts';
import { openBrowser, otherBrowsers, type OtherBrowser } from './test-browsers-launch.ts';
import { listenForReports } from './test-browsers-listen.ts';

const { values } = parseArgs({
  options: {
    browser: { type: 'string' },
    area: { type: 'string', default: '' },
    case: { type: 'string', default: '' },
    report: { type: 'string' },
    docs: { type: 'boolean', default: false },
  },
});

const chosen = areas
  .filter(({ id }) => !values.area || id === values.area)
  .map((area) => ({ ...area, cases: area.cases.filter(({ id }) => id.includes(values.case)) }))
  .filter(({ cases }) => cases.length > 0);
const recordings = new Map(chosen.map(({ id }) => [id, readRecording(id)]));
const page = await servePage(
  'embedded',
  join(import.meta.dirname, '../../e2e/engine-page/conformance-page.ts'),
);
const columns: Column[] = [];
const details: { browser: string; complaints: Judgement['complaints'] }[] = [];
let failed = 0;

// One after the other: a browser that shares the processor may be too slow for a case's deadline.
for (const browser of otherBrowsers) {
  if (values.browser && browser.id !== values.browser) continue;
  const judgement = await test(browser);
  if (!judgement) continue;
  const { tallies, complaints } = judgement;
  columns.push([`embedded in ${browser.title}`, tallies]);
  details.push({ browser: browser.id, complaints });
  failed += complaints.length;
}
await page.close();
if (values.report) {
  const total = columns
    .flatMap(([, tallies]) => [...tallies.values()])
    .reduce((sum, one) => sum + one.total, 0);
  writeFileSync(values.report, `${JSON.stringify({ passed: total - failed, failed, details }, null, 2)}\n`);
}
if (values.docs) await writeDocs(areas, columns, knownDifferences);
if (failed > 0) process.exitCode = 1;

/** Plays all in one browser and says what came of it; undefined when it is not on this machine. */
async function test(browser: OtherBrowser): Promise<Judgement | undefined> {
  const listener = await listenForReports();
  const query = new URLSearchParams({ reports: listener.address, area: values.area, case: values.case });
  const open = openBrowser(browser, `${page.address}?${query.toString()}`);
  if (!open) {
    console.log(`\n${browser.title} was not tested: it is not on this machine. ${browser.install}`);
    await listener.close();
    return undefined;
  }
  const total = chosen.reduce((sum, { cases }) => sum + cases.length, 0);
  const progress = progressLine(total);
  const played: Played[] = [];
  let current = 'opening the page';
  try {
    for await (const report of listener.reports(open.ended)) {
      if (report.type === 'opened') console.log(`\n${browser.title}: ${report.userAgent}`);
      if (report.type === 'playing') current = `${report.area}/${report.case}`;
      if (report.type !== 'played') continue;
      const area = chosen.find(({ id }) => id === report.area);
      const testCase = area?.cases.find(({ id }) => id === report.case);
      if (area && testCase) played.push({ area, testCase, seen: report.seen });
      progress.step(current);
    }
  } catch (error) {
    progress.clear();
    const why = error instanceof Error ? error.message : String(error);
    return {
      tallies: new Map(),
      complaints: [{ case: current, text: `${browser.title} stopped here: ${why}.` }],
    };
  } finally {
    await open.close();
    await listener.close();
  }
  return judge('embedded', played, recordings, knownDifferences);
}
