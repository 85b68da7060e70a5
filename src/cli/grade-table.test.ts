import { describe, expect, it } from 'vitest';
import type { CheckResult, GradingResult } from '../grading/result.ts';
import { submissionCsv, submissionTable, type GradedSubmission } from './grade-table.ts';

const check = (id: string, status: CheckResult['status'], message = ''): CheckResult => ({
  id,
  title: id,
  status,
  message,
  why: '',
  exchanges: [],
  durationMs: 1,
});

const result = (status: GradingResult['status'], checks: CheckResult[], message = ''): GradingResult => ({
  version: 1,
  exercise: 'e1',
  engine: 'node',
  status,
  message,
  checks,
  durationMs: 1,
});

const submissions: GradedSubmission[] = [
  { name: 'ann', problem: '', result: result('pass', [check('home', 'pass'), check('about', 'pass')]) },
  {
    name: 'bo',
    problem: '',
    result: result('fail', [
      check('home', 'pass'),
      check('about', 'fail', 'GET /about gave “404”, so "no".'),
    ]),
  },
  { name: '=zoe', problem: 'There is no src/app.ts in it.' },
];

describe('submissionTable', () => {
  it('sets name, status, score and remark side by side', () => {
    expect(submissionTable(submissions).split('\n')).toEqual([
      'ann   pass       2/2',
      'bo    fail       1/2  GET /about gave “404”, so "no".',
      '=zoe  unchecked  -    There is no src/app.ts in it.',
    ]);
  });
});

describe('submissionCsv', () => {
  it('has a column for each check, quotes what needs it, and holds no formulas', () => {
    expect(submissionCsv(submissions, ['home', 'about'])).toBe(
      [
        'submission,status,passed,total,home,about,remark',
        'ann,pass,2,2,pass,pass,',
        'bo,fail,1,2,pass,fail,"GET /about gave “404”, so ""no""."',
        "'=zoe,unchecked,0,2,not-run,not-run,There is no src/app.ts in it.",
        '',
      ].join('\r\n'),
    );
  });
});
