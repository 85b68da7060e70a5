// The rows of the table: what is measured, how it is written, and which of it has an aim. For the bench.
import { median, percentile, type Machine, type ProgramFigures } from './figures.ts';
import { programs, type BenchProgram } from './programs.ts';

/** What a real Node took on the machine for which the aims in milliseconds were set. */
const NODE_THEN_MS = 265;

/** A number of the embedded engine that has to stay below a limit. */
export interface Aim {
  value: number;
  most: number;
}

/** One measure, with a figure of each machine. A figure that is a sentence says why there is no number. */
export interface Row {
  title: string;
  unit: 'ms' | 'kB' | 'MB' | 'per s';
  figures: (number | string | undefined)[];
  /** The embedded engine's figure divided by real Node's, where both have one. */
  ratio?: number;
  aim?: Aim;
}

/** The machines are, in order: embedded, real Node, others. */
export function rowsOf(machines: readonly Machine[]): Row[] {
  const row = (
    title: string,
    unit: Row['unit'],
    figure: (machine: Machine) => number | string | undefined,
    most?: number,
  ): Row => {
    const figures = machines.map(figure);
    const [embedded, node] = figures;
    const ratio = typeof embedded === 'number' && typeof node === 'number' ? embedded / node : undefined;
    const aim = most !== undefined && typeof embedded === 'number' ? { value: embedded, most } : undefined;
    return { title, unit, figures, ...(ratio === undefined ? {} : { ratio }), ...(aim ? { aim } : {}) };
  };
  const middle = (values: readonly number[] | undefined) => values && median(values);
  const ofProgram =
    (id: BenchProgram['id'], pick: (figures: ProgramFigures) => number) => (machine: Machine) => {
      const figures = machine.programs[id];
      return typeof figures === 'string' ? figures : pick(figures);
    };

  const rows = [
    row('boot, until a program can run', 'ms', ({ boot }) => middle(boot)),
    row('page opened → boot → first response (Hono)', 'ms', ({ fromNothing }) => middle(fromNothing)),
  ];
  for (const { id, title } of programs) {
    const cold = row(
      `${title}: cold run → first response`,
      'ms',
      ofProgram(id, (one) => median(one.cold)),
    );
    const warm = row(
      `${title}: edit → first response`,
      'ms',
      ofProgram(id, (one) => median(one.warm)),
    );
    if (id === 'express') withRatioAim(warm, 0.4);
    if (id === 'hono') {
      withRatioAim(warm, 0.25);
      rows.push(scaled(cold, warm, 80), scaled(warm, warm, 40));
    }
    rows.push(
      cold,
      warm,
      row(
        `${title}: request, p50`,
        'ms',
        ofProgram(id, (one) => percentile(one.requests.latencies, 50)),
        1,
      ),
      row(
        `${title}: request, p99`,
        'ms',
        ofProgram(id, (one) => percentile(one.requests.latencies, 99)),
      ),
      row(
        `${title}: pages of 10 kB`,
        'per s',
        ofProgram(id, (one) => one.requests.pagesPerSecond),
      ),
    );
  }
  rows.push(
    row('a loop: told to end → gone', 'ms', ({ kill }) => middle(kill), 50),
    row('a loop: request → given up', 'ms', ({ loopNoticed }) => loopNoticed),
    row('grading of 8 checks', 'ms', ({ grading }) => middle(grading), 500),
    row('memory of an idle program (Hono)', 'MB', ({ memory }) => memory && memory / 2 ** 20),
    row('download for the first run (Hono, gzip)', 'kB', ({ download }) => download && download / 1000, 350),
  );
  return rows;
}

function withRatioAim(row: Row, most: number): void {
  if (row.ratio !== undefined) row.aim = { value: row.ratio, most };
}

/** The embedded engine's figure as it would be on the machine of the aims. */
function scaled(row: Row, node: Row, most: number): Row {
  const [embedded] = row.figures;
  const now = node.figures[1];
  const value =
    typeof embedded === 'number' && typeof now === 'number' ? (embedded * NODE_THEN_MS) / now : undefined;
  return {
    title: `${row.title}, were Node at ${NODE_THEN_MS}`,
    unit: 'ms',
    figures: [value],
    ...(value === undefined ? {} : { aim: { value, most } }),
  };
}
