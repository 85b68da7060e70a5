// `npm run bench -- [--json file] [--only engine|site|course]`: measures the engine beside real Node and almostnode,
// the site, and how building grows with the course, in one run, and prints a table with the aims. It never fails for a figure: a person reads it, on a quiet machine.
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright';
import { chromiumArgs, ensureChromium } from '../src/cli/chromium.ts';
import { rowsOf, type Row } from './aims.ts';
import { measureAlmostnode } from './almostnode.ts';
import { measureBuild, type BuildFigures } from './course-size.ts';
import { measureEmbedded } from './embedded.ts';
import type { Machine } from './figures.ts';
import { measureNode } from './real-node.ts';
import { measureSite } from './site.ts';
import { digits, tableLines } from './table.ts';
import { measureVerify, type VerifyFigures } from './verify.ts';

const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } });
if (Number.parseInt(process.versions.node, 10) < 24) {
  console.error(
    `The bench compares with Node 24, and this is Node ${process.versions.node}. Use: npm run bench`,
  );
  process.exit(1);
}

const load = loadavg()[0] ?? 0;
const machine = `${cpus()[0]?.model ?? 'processor'}, ${cpus().length} cores, Node ${process.versions.node}`;
console.log(`${machine}, load ${digits(load)}`);
if (load > 1) console.log('Other work keeps this machine busy, so these figures are not to be trusted.');

const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs });
const report: Record<string, unknown> = { machine, load };
try {
  const wants = (part: string) => values.only === undefined || values.only === part;
  if (wants('engine')) report['engine'] = await benchEngine(browser);
  if (wants('site')) report['site'] = await benchSite(browser);
  if (wants('course')) report['course'] = await benchCourse();
} finally {
  await browser.close();
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);

async function benchEngine(browser: Browser): Promise<{ machines: Machine[]; rows: Row[] }> {
  const machines: Machine[] = [];
  for (const measure of [() => measureEmbedded(browser), measureNode, () => measureAlmostnode(browser)]) {
    machines.push(await measure());
  }
  const rows = rowsOf(machines);
  const titles = machines.map(({ title }) => title);
  console.log(`\nPrograms in Chromium ${browser.version()}, beside real Node; medians\n`);
  console.log(tableLines(titles, rows).join('\n'));
  return { machines, rows };
}

async function benchSite(browser: Browser): Promise<unknown> {
  const site = await measureSite(browser);
  const verify = { node: measureVerify('node'), embedded: measureVerify('embedded') };
  console.log('\nThe site\n');
  if (typeof site === 'string') console.log(site);
  else {
    const { build, lessons, requests, bytes, scriptBytes, lighthouse } = site;
    console.log(`build                          ${digits(build / 1000)} s, ${lessons} lessons`);
    console.log(
      `a lesson page, all             ${requests} requests (at most 20), ${digits(bytes / 1000)} kB gzip`,
    );
    console.log(`a lesson page, JavaScript      ${digits(scriptBytes / 1000)} kB gzip (at most 30)`);
    if (typeof lighthouse === 'string') console.log(lighthouse);
    else {
      for (const [category, score] of Object.entries(lighthouse.scores))
        console.log(`Lighthouse, ${category.padEnd(18)} ${score} (100)`);
      for (const title of lighthouse.lost) console.log(`  lost by: ${title}`);
    }
  }
  for (const [engine, figures] of Object.entries(verify)) {
    console.log(
      `verify, ${engine.padEnd(22)} ${figures ? verifyText(figures) : 'an exercise is not in order'}`,
    );
  }
  return { site, verify };
}

async function benchCourse(): Promise<BuildFigures[]> {
  console.log('\nBuilding a course, by its number of lessons\n');
  const all: BuildFigures[] = [];
  for (const lessons of [10, 100, 1000]) {
    const figures = await measureBuild(lessons);
    const { took, memory } = figures;
    const before = all.at(-1);
    const each = before && (took - before.took) / (lessons - before.lessons);
    const more = each === undefined ? '' : `, ${digits(each)} ms for each further lesson`;
    const held = memory === undefined ? '' : `, ${digits(memory / 1e9)} GB at most`;
    console.log(`${String(lessons).padStart(5)}  ${digits(took / 1000)} s${more}${held}`);
    all.push(figures);
  }
  return all;
}

function verifyText({ took, exercises, answers }: VerifyFigures): string {
  return `${digits(took / 1000)} s for ${answers} answers of ${exercises} exercises, ${digits(took / answers / 1000)} s each`;
}
