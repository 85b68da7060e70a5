// Writes docs/engine.md from the results of a run. For the conformance command.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import type { KnownDifference, Tested } from '../engine/conformance/known-differences.ts';
import type { Tally } from './conformance-results.ts';

const path = join(import.meta.dirname, '../../docs/engine.md');

const introduction = `# How close the engines come to Node

The course runs a learner's program on one of three engines: *embedded*, in a worker of the page; *webcontainer*,
StackBlitz's Node in the page; *node*, a real process, which is the truth that the others are held against. A learner should
not be able to tell them apart with anything that a course, a tutorial or a curious person tries in a small server.

So there is one suite for all of them, in \`src/engine/conformance/\`. A case is a small program and a script of steps:
requests, signals, waiting for output. What it must show (output, status, headers, body, pieces of a stream, exit code, errors
with file, line and column) is never written by hand: \`node src/cli/conformance.ts record\` plays every case on real Node 24
and writes down what was seen. \`node src/cli/conformance.ts run --engine embedded\` plays them again and shows each
difference. Dates, process ids, folders and trace lines inside Node and inside packages are left out of the comparison;
nothing else is.

Results of the webcontainer engine come from a stand-in for StackBlitz's host that runs real Node 24, since the host itself
cannot be reached from a test: they prove our adapter, not StackBlitz's runtime.

The embedded engine is tested in Chromium with the others, and in Firefox and WebKitGTK, which stands for Safari, by
\`npm run test:browsers\`.

This page is written by \`node src/cli/conformance.ts run --engine node --engine embedded --docs\`, and its columns of other
browsers by \`npm run test:browsers -- --docs\`.
`;

const order: Tested[] = ['node', 'embedded', 'embedded in Firefox', 'embedded in WebKitGTK', 'webcontainer'];

/** Results of one engine, or of one in a certain browser, by area id. */
export type Column = [engine: Tested, tallies: Map<string, Tally>];
export type EngineTallies = Column[];

/** Writes the page: a table of areas by engine, then each known difference with its reason. */
export async function writeDocs(
  areas: { id: string; title: string }[],
  results: EngineTallies,
  known: KnownDifference[],
): Promise<void> {
  const row = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  const cell = (tally: Tally | undefined): string => (tally ? `${tally.passed} of ${tally.total}` : '–');
  const sum = (tallies: Map<string, Tally>): Tally =>
    [...tallies.values()].reduce(
      (all, one) => ({ passed: all.passed + one.passed, total: all.total + one.total }),
      { passed: 0, total: 0 },
    );

  const played = results.map(([engine, tallies]) => ({
    title: engine as string,
    cell: (area: { id: string } | undefined) =>
      area ? cell(tallies.get(area.id)) : `**${cell(sum(tallies))}**`,
  }));
  const columns = [...played, ...columnsOnPage(played.map(({ title }) => title))].sort(
    (one, other) => order.indexOf(one.title as Tested) - order.indexOf(other.title as Tested),
  );
  const table = [
    row(['Area', ...columns.map(({ title }) => title)]),
    row(['---', ...columns.map(() => '---:')]),
    ...areas.map((area) => row([area.title, ...columns.map((column) => column.cell(area))])),
    row(['**All**', ...columns.map((column) => column.cell(undefined))]),
  ];
  const byReason = Map.groupBy(known, ({ engine, why }) => `**${engine}**: ${why}`);
  const differences = [...byReason].map(([reason, cases]) => {
    const names = cases.map((one) => `“${one.case.replace('/', ': ')}”`);
    return `- ${reason} Seen in ${names.join(', ')}.`;
  });
  if (differences.length === 0) differences.push('None.');

  const text = [
    introduction,
    '## Cases passed',
    '',
    ...table,
    '',
    '## Known differences',
    '',
    ...differences,
    '',
  ].join('\n');
  writeFileSync(path, await format(text, { parser: 'markdown', printWidth: 110 }));
}

/** The columns that the page has already and that are not in `except`, to be kept. */
function columnsOnPage(except: string[]) {
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((text) => text.trim()),
    );
  const [head = []] = rows;
  return head.slice(1).flatMap((title, index) => {
    if (except.includes(title)) return [];
    const cell = (area: { title: string } | undefined): string =>
      rows.find(([first]) => first === (area?.title ?? '**All**'))?.[index + 1] ?? '–';
    return [{ title, cell }];
  });
}
