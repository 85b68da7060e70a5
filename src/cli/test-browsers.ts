// `npm run test:browsers -- [--browser firefox|webkit] [--area id] [--case text] [--report file] [--docs]`: holds the
// embedded engine against real Node in the browsers that Playwright cannot drive. Exits 1 when one of them differs.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { servePage } from '../../e2e/engine-page/serve-page.ts';
import { areas } from '../engine/conformance/areas/index.ts';
import { knownDifferences } from '../engine/conformance/known-differences.ts';
import { writeDocs, type Column } from './conformance-docs.ts';
import { readRecording } from './conformance-recordings.ts';
import { judge, type Complaint, type Judgement } from './conformance-results.ts';
import { otherBrowsers, type OtherBrowser } from './test-browsers-launch.ts';
import { playInBrowser } from './test-browsers-play.ts';

const { values } = parseArgs({
  options: {
    browser: { type: 'string' },
    area: { type: 'string', default: '' },
    case: { type: 'string', default: '' },
    report: { type: 'string' },
    docs: { type: 'boolean', default: false },
  },
});

const browsers = otherBrowsers.filter(({ id }) => !values.browser || id === values.browser);
const chosen = areas
  .filter(({ id }) => !values.area || id === values.area)
  .map((area) => ({ ...area, cases: area.cases.filter(({ id }) => id.includes(values.case)) }))
  .filter(({ cases }) => cases.length > 0);
if (browsers.length === 0 || chosen.length === 0) {
  console.error(
    browsers.length === 0
      ? `There is no browser “${values.browser ?? ''}”. Use one of: ${otherBrowsers.map(({ id }) => id).join(', ')}.`
      : `No case is called so. Areas: ${areas.map(({ id }) => id).join(', ')}.`,
  );
  process.exit(2);
}

const server = await servePage(
  'embedded',
  join(import.meta.dirname, '../../e2e/engine-page/conformance-page.ts'),
);
const columns: Column[] = [];
const details: { browser: string; complaints: Complaint[] }[] = [];
// One after the other: a browser that shares the processor may be too slow for a case's deadline.
for (const browser of browsers) {
  const judgement = await test(browser);
  if (!judgement) continue;
  columns.push([browser.column, judgement.tallies]);
  details.push({ browser: browser.id, complaints: judgement.complaints });
}
await server.close();

const failed = details.reduce((sum, { complaints }) => sum + complaints.length, 0);
if (values.report) {
  const passed = columns
    .flatMap(([, tallies]) => [...tallies.values()])
    .reduce((sum, tally) => sum + tally.passed, 0);
  writeFileSync(values.report, `${JSON.stringify({ passed, failed, details }, null, 2)}\n`);
}
if (values.docs) await writeDocs(areas, columns, knownDifferences);
if (failed > 0) process.exitCode = 1;

/** Plays and judges all in one browser, and prints it; undefined when it is not on this machine. */
async function test(browser: OtherBrowser): Promise<Judgement | undefined> {
  const page = new URL(server.address);
  page.searchParams.set('area', values.area);
  page.searchParams.set('case', values.case);
  const playing = await playInBrowser(browser, page, chosen);
  if (!playing) {
    console.log(`${browser.title} was not tested: it is not on this machine. ${browser.install}\n`);
    return undefined;
  }

  const recordings = new Map(chosen.map(({ id }) => [id, readRecording(id)]));
  // What is known of the engine in Chromium is so in every browser.
  const known = knownDifferences.map((one) =>
    one.engine === 'embedded' ? { ...one, engine: browser.column } : one,
  );
  const { tallies, complaints } = judge(browser.column, playing.played, recordings, known);
  if (playing.stopped) {
    const { case: id, why } = playing.stopped;
    complaints.push({ case: id, text: `${browser.title} stopped here: ${why}.` });
  }
  for (const { case: id, text } of complaints) console.log(`## ${id}\n${text}\n`);
  const passed = [...tallies.values()].reduce((sum, tally) => sum + tally.passed, 0);
  console.log(`${browser.title} (${playing.userAgent})`);
  console.log(
    `${passed} of ${playing.played.length} cases as in Node, ${complaints.length} unexpected differences\n`,
  );
  return { tallies, complaints };
}
