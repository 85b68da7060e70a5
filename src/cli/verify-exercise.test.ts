import { describe, expect, it } from 'vitest';
import { defineChecks } from '../grading/define-checks.ts';
import { createFakeEngine } from '../grading/testing/fake-engine.ts';
import type { LoadedExercise } from './load-exercise.ts';
import { withEngines } from './engine-pool.ts';
import { answersOf, oneForEachCheck, proofsOf, unprovenChecks, verifyAnswer } from './verify-exercise.ts';

const text = { title: 'T', why: 'W', hints: [] };

/** Programs whose only file says what they answer. */
const engine = () => createFakeEngine((_, { files }) => ({ status: Number(files['a.ts']) }));

const checks = defineChecks(({ check }) => {
  check('home', text, async ({ visitor, expect: expects }) =>
    expects(await visitor().get('/')).toHaveStatus(200, 201),
  );
});

function exercise(more: Partial<LoadedExercise> = {}): LoadedExercise {
  const answer = (status: number) => ({ 'a.ts': String(status) });
  const mistake = (name: string, status: number) => ({
    name,
    folder: `exercises/e1/mistakes/${name}`,
    files: answer(status),
    expect: { check: 'home', message: `answered ${status}` },
  });
  return {
    id: 'e1',
    folder: 'exercises/e1',
    title: 'One',
    task: '',
    entry: 'a.ts',
    focus: 'a.ts',
    env: {},
    readOnly: [],
    fixedFiles: false,
    version: '1',
    checksPath: '',
    checks,
    starter: answer(404),
    solution: answer(200),
    alternatives: [
      { name: 'a', files: answer(200) },
      { name: 'b', files: answer(201) },
    ],
    mistakes: [mistake('x', 404), mistake('y', 500), mistake('z', 302)],
    ...more,
  };
}

async function verify(more: Partial<LoadedExercise>) {
  const one = exercise(more);
  const answers = await withEngines(
    engine,
    3,
    answersOf(one).map((answer) => (free) => verifyAnswer(one, answer, free)),
  );
  return { answers, proofs: proofsOf(one, answers) };
}

async function problems(more: Partial<LoadedExercise>): Promise<string[]> {
  const { answers, proofs } = await verify(more);
  return [
    ...answers.map(({ folder, problem }) => [folder, problem] as const),
    ...proofs.map(({ file, problem }) => [file, problem] as const),
  ]
    .filter(([, problem]) => problem !== '')
    .map((found) => found.join(': '));
}

describe('verifying an exercise', () => {
  it('finds nothing wrong with an exercise that judges well, in the order of the folder', async () => {
    expect(await problems({})).toEqual([]);
    const { answers, proofs } = await verify({});
    expect(answers.map(({ name }) => name)).toEqual(['starter', 'solution', 'a', 'b', 'x', 'y', 'z']);
    expect(proofs.map(({ claim }) => claim)).toEqual([
      '“home” can fail',
      '2 alternatives or more',
      '3 mistakes or more',
    ]);
  });

  const [mistake] = exercise().mistakes as [LoadedExercise['mistakes'][number]];
  const others = exercise().mistakes.slice(1);

  it.each<[string, Partial<LoadedExercise>, string]>([
    [
      'a starter that passes',
      { starter: { 'a.ts': '200' } },
      'exercises/e1/starter: The starter passes every check',
    ],
    [
      'a solution that fails',
      { solution: { 'a.ts': '404' } },
      'exercises/e1/solution: It should pass, but: “home” failed: GET / should answer 200 or 201',
    ],
    [
      'a mistake that passes',
      { mistakes: [{ ...mistake, files: { 'a.ts': '200' } }, ...others] },
      'exercises/e1/mistakes/x: It should fail “home”, but: it passes every check',
    ],
    [
      'a mistake with other words',
      { mistakes: [{ ...mistake, expect: { check: 'home', message: 'no h1' } }, ...others] },
      'exercises/e1/mistakes/x: The learner should be told “no h1”, but reads: GET / should answer',
    ],
    [
      'an unknown check',
      { mistakes: [{ ...mistake, expect: { check: 'hom', message: '' } }, ...others] },
      'exercises/e1/mistakes/x: expect.yaml names the check “hom”',
    ],
    ['too few mistakes', { mistakes: [] }, 'exercises/e1/mistakes: There are 0 of them'],
    ['too few alternatives', { alternatives: [] }, 'exercises/e1/alternatives: There are 0 of them'],
  ])('finds %s', async (_, more, problem) => {
    expect(await problems(more)).toEqual([expect.stringContaining(problem)]);
  });

  it('finds a check that nothing fails, and one with a mistake of its own', async () => {
    const idle = defineChecks(({ check }) => {
      check('home', text, checks.checks[0]?.run ?? (() => Promise.resolve()));
      check('idle', text, () => Promise.resolve());
    });
    expect(await problems({ checks: idle })).toEqual([expect.stringContaining('fails the check “idle”')]);
    const broken = defineChecks(({ check }) =>
      check('home', text, () => Promise.reject(new TypeError('oops'))),
    );
    expect((await problems({ checks: broken }))[0]).toContain('has a mistake of its own');
  });

  it('takes one mistake for each check, when asked to be brief', () => {
    const names = oneForEachCheck(answersOf(exercise())).map(({ name }) => name);
    expect(names).toEqual(['starter', 'solution', 'a', 'b', 'x']);
  });

  describe('with named checks only', () => {
    /** One check for each status that is wanted, and the checks that it requires. */
    const wanting = (wanted: Record<string, [status: number, ...requires: string[]]>) =>
      defineChecks(({ check }) => {
        for (const [id, [status, ...requires]] of Object.entries(wanted)) {
          check(id, { ...text, requires }, async ({ visitor, expect: expects }) =>
            expects(await visitor().get('/')).toHaveStatus(status),
          );
        }
      });

    async function statuses(graded: LoadedExercise['checks'], check: string) {
      const one = exercise({
        checks: graded,
        mistakes: [{ ...mistake, expect: { check, message: 'answered 404' } }],
      });
      const [answer] = answersOf(one).filter(({ kind }) => kind === 'mistake');
      if (!answer) throw new Error('There is no mistake.');
      const report = await verifyAnswer(one, answer, engine(), 'named');
      const unproven = unprovenChecks(one, [report]);
      return { ...report, unproven, statuses: report.result.checks.map(({ id, status }) => [id, status]) };
    }

    it('grades a mistake by the check that it names and those that this one requires', async () => {
      const four = wanting({ first: [404], beside: [200], named: [200, 'first'], after: [200] });
      expect(await statuses(four, 'named')).toMatchObject({
        problem: '',
        unproven: ['first', 'beside', 'after'],
        statuses: [
          ['first', 'pass'],
          ['named', 'fail'],
        ],
      });
    });

    it('grades it by all when that does not show it', async () => {
      const two = wanting({ other: [200], named: [404] });
      expect(await statuses(two, 'named')).toMatchObject({
        problem: expect.stringContaining('It should fail “named”, but: “other” failed') as string,
        statuses: [
          ['other', 'fail'],
          ['named', 'pass'],
        ],
      });
    });
  });
});
