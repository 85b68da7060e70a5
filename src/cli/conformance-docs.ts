// Writes docs/engine.md from the results of a run. For the conformance command.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import type { KnownDifference } from '../engine/conformance/known-differences.ts';
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

This page is written by \`node src/cli/conformance.ts run --engine node --engine embedded --docs\`.
`;

/** Results of one engine, or of one in a certain browser, by area id. */
export type Column = [title: string, tallies: Map<string, Tally>];
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

  const table = [
    row(['Area', ...results.map(([engine]) => engine)]),
    row(['---', ...results.map(() => '---:')]),
    ...areas.map(({ id, title }) => row([title, ...results.map(([, tallies]) => cell(tallies.get(id)))])),
    row(['**All**', ...results.map(([, tallies]) => `**${cell(sum(tallies))}**`)]),
  ];
  const differences =
    known.length === 0
      ? ['None.']
      : known.map((one) => `- **${one.engine}**, ${one.case.replace('/', ': ')}. ${one.why}`);

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
