// Proving that an exercise judges as its author means: right answers pass, wrong ones fail for the right reason.
// Imported by `verify`, and by whoever runs the same in a browser.
import type { MistakeExpectation } from '../course/exercise-schema.ts';
import type { FileTree } from '../course/exercise.ts';
import type { Engine } from '../engine/port.ts';
import { grade } from '../grading/grade.ts';
import type { GradingResult } from '../grading/result.ts';
import type { LoadedExercise } from './load-exercise.ts';

export interface AnswerReport {
  exercise: string;
  kind: 'starter' | 'solution' | 'alternative' | 'mistake';
  name: string;
  /** Where the answer is kept, relative to the course's folder. */
  folder: string;
  /** What is off; empty when the answer was judged as it should be. */
  problem: string;
  result: GradingResult;
}

export interface ExerciseReport {
  exercise: string;
  answers: AnswerReport[];
  /** What is off about the exercise as a whole, each with its file. */
  problems: string[];
}

interface Answer extends Pick<AnswerReport, 'kind' | 'name' | 'folder'> {
  files: FileTree;
  expect?: MistakeExpectation;
}

const FEWEST_ALTERNATIVES = 2;
const FEWEST_MISTAKES = 3;
/** The same random data every time, so that a build does not break by chance. */
const SEED = 1;

/** Grades every answer in the exercise's folder, `concurrency` at a time, each with an engine of its own. */
export async function verifyExercise(
  exercise: LoadedExercise,
  createEngine: () => Engine | Promise<Engine>,
  { concurrency = 1 } = {},
): Promise<ExerciseReport> {
  const waiting = answersOf(exercise);
  const order = new Map(waiting.map((answer, index) => [answer.folder, index]));
  const answers: AnswerReport[] = [];
  const work = async () => {
    const engine = await createEngine();
    try {
      for (let answer = waiting.shift(); answer; answer = waiting.shift()) {
        answers.push(await verifyAnswer(exercise, answer, engine));
      }
    } finally {
      await engine.dispose();
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  answers.sort((a, b) => (order.get(a.folder) ?? 0) - (order.get(b.folder) ?? 0));
  return { exercise: exercise.id, answers, problems: problemsOf(exercise, answers) };
}

function answersOf({ folder, starter, solution, alternatives, mistakes }: LoadedExercise): Answer[] {
  return [
    { kind: 'starter', name: 'starter', folder: `${folder}/starter`, files: starter },
    { kind: 'solution', name: 'solution', folder: `${folder}/solution`, files: solution },
    ...alternatives.map(({ name, files }): Answer => ({
      kind: 'alternative',
      name,
      files,
      folder: `${folder}/alternatives/${name}`,
    })),
    ...mistakes.map((mistake): Answer => ({ kind: 'mistake', ...mistake })),
  ];
}

async function verifyAnswer(exercise: LoadedExercise, answer: Answer, engine: Engine): Promise<AnswerReport> {
  const { kind, name, folder, files, expect } = answer;
  const { id, checks, entry, env } = exercise;
  const result = await grade({ exercise: id, checks, project: { files, entry }, env, engine, seed: SEED });
  return { exercise: id, kind, name, folder, problem: judge(kind, result, expect), result };
}

function judge(
  kind: AnswerReport['kind'],
  result: GradingResult,
  expect: MistakeExpectation | undefined,
): string {
  if (result.status === 'unchecked') return result.message;
  if (kind === 'starter') {
    return result.status === 'pass' ? 'The starter passes every check, so there is nothing to do.' : '';
  }
  if (kind !== 'mistake') {
    return result.status === 'pass' ? '' : `It should pass, but: ${failuresOf(result)}`;
  }
  return expect ? judgeMistake(result, expect) : 'It has no expect.yaml.';
}

function judgeMistake(result: GradingResult, { check, message }: MistakeExpectation): string {
  const failed = check === 'start' ? result.status === 'error' : statusOf(result, check) === 'fail';
  if (!failed) {
    const known = check === 'start' || result.checks.some(({ id }) => id === check);
    return known
      ? `It should fail “${check}”, but: ${failuresOf(result) || 'it passes every check'}`
      : `expect.yaml names the check “${check}”, which does not exist.`;
  }
  const said =
    check === 'start' ? result.message : (result.checks.find(({ id }) => id === check)?.message ?? '');
  return said.toLowerCase().includes(message.toLowerCase())
    ? ''
    : `The learner should be told “${message}”, but reads: ${said}`;
}

function problemsOf(exercise: LoadedExercise, answers: readonly AnswerReport[]): string[] {
  const { folder, alternatives, mistakes } = exercise;
  const wrong = answers.filter(({ kind }) => kind === 'starter' || kind === 'mistake');
  const neverFailed = exercise.checks.checks
    .filter(({ id }) => !wrong.some(({ result }) => statusOf(result, id) === 'fail'))
    .map(
      ({ id }) =>
        `${folder}/checks.ts: No mistake and no starter fails the check “${id}”, so nothing shows that it can fail.`,
    );
  const tooFew = (have: number, fewest: number, what: string) =>
    have < fewest
      ? [`${folder}/${what}: There are ${have} of them; an exercise needs at least ${fewest}.`]
      : [];
  return [
    ...neverFailed,
    ...tooFew(alternatives.length, FEWEST_ALTERNATIVES, 'alternatives'),
    ...tooFew(mistakes.length, FEWEST_MISTAKES, 'mistakes'),
  ];
}

function statusOf(result: GradingResult, check: string) {
  return result.checks.find(({ id }) => id === check)?.status;
}

function failuresOf(result: GradingResult): string {
  if (result.status === 'error') return `it does not start: ${result.message}`;
  return result.checks
    .filter(({ status }) => status === 'fail')
    .map(({ id, message }) => `“${id}” failed: ${message}`)
    .join('; ');
}
