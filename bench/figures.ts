// What is measured of a machine that runs programs, and how many times become one number. For the bench.
import type { BenchProgram } from './programs.ts';
import type { RequestTimes } from './request-times.ts';

/** Milliseconds unless said otherwise. */
export interface ProgramFigures {
  /** Run → first response, when nothing was run there before. */
  cold: number[];
  /** Edit → first response. */
  warm: number[];
  requests: RequestTimes;
}

/** One of the columns of the table. */
export interface Machine {
  title: string;
  /** Per program; a sentence when it could not be measured. */
  programs: Record<BenchProgram['id'], ProgramFigures | string>;
  /** Until a program can be run: page side, frame and worker. */
  boot?: number[];
  /** Opening of the page with the engine, boot and first response of Hono, all in a row. */
  fromNothing?: number[];
  /** From the order to end a program that loops until it is gone. */
  kill?: number[];
  /** Until a loop is noticed and its request answered with an error. */
  loopNoticed?: number;
  /** Bytes that an idle Hono program takes, above what was there before. */
  memory?: number;
  /** Bytes, compressed with gzip, that the first run of Hono downloads. */
  download?: number;
  /** Grading of eight checks on Hono. */
  grading?: number[];
}

/** The middle value; of an even number of values the lower of the two. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The value that so many percent of the values do not exceed. NaN of none. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const index = Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1);
  return sorted[index] ?? Number.NaN;
}
