// `node src/cli/conformance.ts record | run`: records what real Node does, and holds engines against it.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { areas as allAreas } from '../engine/conformance/areas/index.ts';
import type { Area } from '../engine/conformance/case.ts';
import { difference } from '../engine/conformance/compare.ts';
import { knownDifferences } from '../engine/conformance/known-differences.ts';
import { createNodeEngine } from '../engine/node/engine.ts';
import type { Engine, EngineKind } from '../engine/port.ts';
import { createBrowserEngine } from './browser-engine.ts';
import { writeDocs, type EngineTallies } from './conformance-docs.ts';
import { playAll } from './conformance-play.ts';
import {
  readRecording,
  removeRecordingsExcept,
  writeRecording,
  type Recording,
} from './conformance-recordings.ts';
import { tooLate } from '../engine/conformance/run-case.ts';
import { judge, type Complaint, type Judgement } from './conformance-results.ts';

const usage = `node src/cli/conformance.ts record [--area <id>] [--check]
node src/cli/conformance.ts run [--engine node|embedded|webcontainer]... [--area <id>] [--case <text>] [--report <file>] [--docs]

record   plays the cases on real Node and writes down what it did; --check only says what differs from before
run      plays the cases and compares; engine node unless given; ends with 1 when anything differs that is not known`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: 'string', multiple: true, default: ['node'] },
    area: { type: 'string' },
    case: { type: 'string' },
    report: { type: 'string' },
    docs: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    players: { type: 'string', default: '2' },
  },
});

const waitsInVain =
  'A step waits for what never comes. Change the case: what it expects is not what Node does.';
const onBusyMachine = 'The machine was too busy, so that the program was stopped. Record it again.';
const areas = selectAreas();
const players = Number(values.players);

if (positionals[0] === 'record') await record();
else if (positionals[0] === 'run') await run();
else {
  console.error(usage);
  process.exitCode = 2;
}

function selectAreas(): Area[] {
  const chosen = allAreas
    .filter(({ id }) => !values.area || id === values.area)
    .map((area) => ({ ...area, cases: area.cases.filter(({ id }) => id.includes(values.case ?? '')) }))
    .filter(({ cases }) => cases.length > 0);
  if (chosen.length > 0) return chosen;
  console.error(`No case is called so. Areas: ${allAreas.map(({ id }) => id).join(', ')}`);
  process.exit(2);
}

async function record(): Promise<void> {
  const played = await playAll(areas, () => engineOf('node'), players);
  const complaints: Complaint[] = [];
  for (const area of areas) {
    const before = readRecording(area.id);
    const now: Recording = {};
    for (const { testCase, seen } of played.filter((one) => one.area === area)) {
      const recorded = before[testCase.id];
      // What a busy machine made of it says nothing about Node.
      const tooBusy =
        seen.exit?.error?.name === 'Unresponsive' && recorded?.exit?.error?.name !== 'Unresponsive';
      if (!tooBusy) now[testCase.id] = seen;
      else if (recorded) now[testCase.id] = recorded;
      const text = recorded && difference(recorded, seen);
      const id = `${area.id}/${testCase.id}`;
      if (tooBusy) complaints.push({ case: id, text: onBusyMachine });
      else if (seen.steps.some(({ failure }) => failure === tooLate))
        complaints.push({ case: id, text: waitsInVain });
      else if (text) complaints.push({ case: id, text });
      else if (!recorded && values.check) complaints.push({ case: id, text: 'It was not recorded before.' });
    }
    if (!values.check) await writeRecording(area.id, values.case ? { ...before, ...now } : now);
  }
  if (!values.check && !values.area && !values.case) removeRecordingsExcept(areas.map(({ id }) => id));
  printComplaints(complaints);
  console.log(`${played.length} cases recorded, ${complaints.length} other than before`);
  if (values.check && complaints.length > 0) process.exitCode = 1;
}

async function run(): Promise<void> {
  const recordings = new Map(areas.map(({ id }) => [id, readRecording(id)]));
  const judgements: [EngineKind, Judgement][] = [];
  for (const name of values.engine) {
    const engine = engineKind(name);
    const judgement = judge(
      engine,
      await playAll(areas, () => engineOf(engine), players),
      recordings,
      knownDifferences,
    );
    judgements.push([engine, judgement]);
    console.log(`\n${engine}\n`);
    printComplaints(judgement.complaints);
  }

  const tallies: EngineTallies = judgements.map(([engine, judgement]) => [engine, judgement.tallies]);
  printTable(tallies);
  const failed = judgements.reduce((sum, [, { complaints }]) => sum + complaints.length, 0);
  const played = tallies
    .flatMap(([, byArea]) => [...byArea.values()])
    .reduce((sum, { total }) => sum + total, 0);
  if (values.report) {
    const details = judgements.map(([engine, { complaints }]) => ({ engine, complaints }));
    writeFileSync(
      values.report,
      `${JSON.stringify({ passed: played - failed, failed, details }, null, 2)}\n`,
    );
  }
  if (values.docs) await writeDocs(areas, tallies, knownDifferences);
  if (failed > 0) process.exitCode = 1;
}

function engineKind(name: string): EngineKind {
  if (name === 'node' || name === 'embedded' || name === 'webcontainer') return name;
  console.error(`There is no engine ${name}. Choose node, embedded or webcontainer.`);
  process.exit(2);
}

async function engineOf(kind: EngineKind): Promise<Engine> {
  return kind === 'node' ? createNodeEngine() : createBrowserEngine(kind);
}

function printComplaints(complaints: Complaint[]): void {
  for (const { case: id, text } of complaints) console.log(`## ${id}\n${text}\n`);
}

function printTable(results: EngineTallies): void {
  const width = Math.max(...areas.map(({ id }) => id.length));
  console.log(`${' '.repeat(width)}  ${results.map(([engine]) => engine.padStart(12)).join('')}`);
  for (const { id } of areas) {
    const cells = results.map(([, tallies]) => {
      const { passed, total } = tallies.get(id) ?? { passed: 0, total: 0 };
      return `${passed}/${total}`.padStart(12);
    });
    console.log(`${id.padEnd(width)}  ${cells.join('')}`);
  }
}
