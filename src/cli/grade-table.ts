// The results of many submissions as a table to read and as CSV for a gradebook. Imported by `grade`.
import type { GradingResult } from '../grading/result.ts';

export interface GradedSubmission {
  name: string;
  /** Missing when it could not be graded. */
  result?: GradingResult;
  /** Why it could not be graded; empty when it was. */
  problem: string;
}

/** Lines with columns side by side: name, status, how many checks passed, and the first thing that is wrong. */
export function submissionTable(submissions: readonly GradedSubmission[]): string {
  const rows = submissions.map((submission) => [
    submission.name,
    statusOf(submission),
    scoreOf(submission),
    remarkOf(submission),
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** CSV after RFC 4180 with a head line: one column for each of `checks`, `pass`, `fail` or `not-run`. */
export function submissionCsv(submissions: readonly GradedSubmission[], checks: readonly string[]): string {
  const head = ['submission', 'status', 'passed', 'total', ...checks, 'remark'];
  const rows = submissions.map((submission) => [
    submission.name,
    statusOf(submission),
    String(passedOf(submission)),
    String(checks.length),
    ...checks.map((id) => submission.result?.checks.find((check) => check.id === id)?.status ?? 'not-run'),
    remarkOf(submission),
  ]);
  return [head, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function statusOf({ result }: GradedSubmission): string {
  return result?.status ?? 'unchecked';
}

function passedOf({ result }: GradedSubmission): number {
  return result?.checks.filter(({ status }) => status === 'pass').length ?? 0;
}

function scoreOf(submission: GradedSubmission): string {
  const total = submission.result?.checks.length;
  return total === undefined ? '-' : `${passedOf(submission)}/${total}`;
}

function remarkOf({ result, problem }: GradedSubmission): string {
  const failed = result?.checks.find(({ status }) => status === 'fail');
  return problem || result?.message || failed?.message || '';
}

/** A cell that begins like a formula would be one in a spreadsheet; an apostrophe keeps it text. */
function csvCell(text: string): string {
  const inert = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
