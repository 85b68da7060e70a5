import { describe, expect, it } from 'vitest';
import type { SqlAnswer } from '../../grading/database/questions.ts';
import { executeScript } from './execute-script.ts';

const column = { name: 'n', type: null };
const done = (changes: number): SqlAnswer => ({
  kind: 'result',
  columns: [],
  rows: [],
  more: false,
  changes,
});

/** Executes by a table of answers, and notes what it was given. */
function database(answers: Record<string, SqlAnswer>) {
  const given: string[] = [];
  const execute = async (sql: string) => {
    given.push(sql);
    return answers[sql] ?? done(0);
  };
  return { given, execute };
}

describe('what is typed into the query box', () => {
  it('is executed statement by statement, and told in sum', async () => {
    const { given, execute } = database({
      'INSERT 1': done(1),
      'INSERT 2': done(2),
      'SELECT 1': { kind: 'result', columns: [column], rows: [[1]], more: false, changes: 0 },
    });
    const outcome = await executeScript('INSERT 1; INSERT 2;\nSELECT 1', execute);
    expect(given).toEqual(['INSERT 1', 'INSERT 2', 'SELECT 1']);
    expect(outcome).toEqual({
      summary: '1 row. 3 rows changed.',
      result: { columns: [column], rows: [[1]] },
    });
  });

  it('says when nothing changed, and when there is nothing to execute', async () => {
    const { execute } = database({});
    expect((await executeScript('CREATE TABLE t (a)', execute)).summary).toBe('Done; no rows changed.');
    expect((await executeScript(' -- only a comment', execute)).summary).toMatch(/Type a statement/);
  });

  it('ends at the first refusal, whose place is told in the whole text', async () => {
    const { given, execute } = database({
      'INSERT 1': done(1),
      'SELECT x FORM t': { kind: 'refused', reason: 'near "FORM": syntax error', at: 9 },
    });
    const outcome = await executeScript('INSERT 1;\n  SELECT x FORM t;\nSELECT 2', execute);
    expect(given).toHaveLength(2);
    expect(outcome).toEqual({
      summary: '1 row changed.',
      refusal: { reason: 'near "FORM": syntax error', place: { offset: 21, line: 2, column: 12 } },
    });
  });

  it('becomes words when the program cannot be asked', async () => {
    const outcome = await executeScript('SELECT 1', () => Promise.reject(new Error('It is not running')));
    expect(outcome.refusal?.reason).toBe('It is not running');
  });
});
