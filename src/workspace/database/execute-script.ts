// Executes what was typed into the query box, statement by statement, and puts what came of it into words.
import type { ResultColumn, SqlAnswer, WireValue } from '../../grading/database/questions.ts';
import { splitStatements } from '../../lib/sql-statements.ts';
import * as words from '../../words/en/database.ts';

/** A place in the text that was typed. Lines and columns count from 1. */
export interface ScriptPlace {
  offset: number;
  line: number;
  column: number;
}

export interface ScriptOutcome {
  /** What was done: `3 rows changed.` Empty when nothing was. */
  summary: string;
  /** The rows of the last statement that gives any. */
  result?: { columns: ResultColumn[]; rows: WireValue[][] };
  /** Why a statement was not executed; those before it were. */
  refusal?: { reason: string; place?: ScriptPlace };
}

/** Rows of a result that are shown. */
export const ROW_LIMIT = 500;

/** Never rejects. */
export async function executeScript(
  script: string,
  execute: (sql: string, limit: number) => Promise<SqlAnswer>,
): Promise<ScriptOutcome> {
  const statements = splitStatements(script);
  const outcome: ScriptOutcome = { summary: '' };
  if (statements.length === 0) return { summary: words.typeFirst };
  const parts: string[] = [];
  let changes = 0;
  let executed = 0;
  let from = 0;
  for (const statement of statements) {
    const begin = script.indexOf(statement, from);
    from = begin + statement.length;
    const answer = await execute(statement, ROW_LIMIT).catch((error: unknown): SqlAnswer => ({
      kind: 'refused',
      reason: (error as Error).message,
    }));
    if (answer.kind !== 'result') {
      outcome.refusal = refusalOf(answer, script, begin);
      break;
    }
    executed += 1;
    changes += answer.changes;
    if (answer.columns.length > 0) outcome.result = { columns: answer.columns, rows: answer.rows };
    if (answer.more) parts.push(words.firstRows(ROW_LIMIT));
  }
  if (outcome.result && !parts.length) parts.push(`${words.rowCount(outcome.result.rows.length)}.`);
  if (changes > 0) parts.push(`${words.rowsChanged(changes)}.`);
  const isSilent = executed > 0 && !outcome.result && changes === 0;
  if (isSilent) parts.push(words.noRowsChanged);
  return { ...outcome, summary: parts.join(' ') };
}

function refusalOf(
  answer: Exclude<SqlAnswer, { kind: 'result' }>,
  script: string,
  begin: number,
): NonNullable<ScriptOutcome['refusal']> {
  if (answer.kind === 'none') return { reason: words.notOpen };
  if (answer.at === undefined) return { reason: answer.reason };
  const offset = begin + answer.at;
  const before = script.slice(0, offset).split('\n');
  const place = { offset, line: before.length, column: (before.at(-1) ?? '').length + 1 };
  return { reason: answer.reason, place };
}
