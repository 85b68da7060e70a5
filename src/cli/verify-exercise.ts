// Proving that an exercise judges as its author means: right answers pass, wrong ones fail for the right reason.
// Imported by `verify`.
import type { MistakeExpectation } from '../course/exercise-schema.ts';
import type { FileTree } from '../course/exercise.ts';
import type { Engine } from '../engine/port.ts';
import type { ExerciseChecks } from '../grading/define-checks.ts';
import { grade } from '../grading/grade.ts';
import type { GradingResult } from '../grading/result.ts';
import type { LoadedExercise } from './load-exercise.ts';

/** An answer that the exercise's folder holds, and what has to come of it. */
export interface Answer {
  kind: 'starter' | 'solution' | 'alternative' | 'mistake';
  name: string;
  /** Where it is kept, relative to the course's folder. */
  folder: string;
  files: FileTree;
  expect?: MistakeExpectation;
}

export interface AnswerReport extends Pick<Answer, 'kind' | 'name' | 'folder'> {
  exercise: string;
  /** What is off; empty when the answer was judged as it should be. */
  problem: string;
  result: GradingResult;
}

/** Something that has to be true of an exercise as a whole. */
export interface Proof {
  exercise: string;
  /** The file or folder to mend, relative to the course's folder. */
  file: string;
  /** What was proved, such as `unknown-page can fail`. */
  claim: string;
  /** What is off; empty when it is true. */
  problem: string;
}

const FEWEST_ALTERNATIVES = 2;
const FEWEST_MISTAKES = 3;
/** The same random data every time, so that a build does not break by chance. */
const SEED = 1;

/** Every answer in the exercise's folder, in the order in which they are reported. */
export function answersOf({ folder, starter, solution, alternatives, mistakes }: LoadedExercise): Answer[] {
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

/** Which checks a mistake is graded by: all, or those up to the one that it names. */
export type MistakeChecks = 'all' | 'named';

/** Grades an answer and holds the verdict against what it has to be. */
export async function verifyAnswer(
  exercise: LoadedExercise,
  answer: Answer,
  engine: Engine,
  mistakeChecks: MistakeChecks = 'all',
): Promise<AnswerReport> {
  const { kind, name, folder, files, expect } = answer;
  const { id, entry, env } = exercise;
  const checks = expect && mistakeChecks === 'named' ? upTo(expect.check, exercise.checks) : exercise.checks;
  const result = await grade({ exercise: id, checks, project: { files, entry }, env, engine, seed: SEED });
  return { exercise: id, kind, name, folder, problem: judge(kind, result, expect), result };
}

/**
 * What all answers together have to show: that every check can fail, and that there are enough of them. The answers must
 * have been graded by all checks.
 */
export function proofsOf(exercise: LoadedExercise, answers: readonly AnswerReport[]): Proof[] {
  const { id, folder, alternatives, mistakes } = exercise;
  const wrong = answers.filter(({ kind }) => kind === 'starter' || kind === 'mistake');
  const canFail = exercise.checks.checks.map(({ id: check }): Proof => {
    const shown = wrong.some(({ result }) => statusOf(result, check) === 'fail');
    return {
      exercise: id,
      file: `${folder}/checks.ts`,
      claim: `“${check}” can fail`,
      problem: shown
        ? ''
        : `No mistake and no starter fails the check “${check}”, so nothing shows that it can fail.`,
    };
  });
  const enough = (have: number, fewest: number, what: string): Proof => ({
    exercise: id,
    file: `${folder}/${what}`,
    claim: `${fewest} ${what} or more`,
    problem: have < fewest ? `There are ${have} of them; an exercise needs at least ${fewest}.` : '',
  });
  return [
    ...canFail,
    enough(alternatives.length, FEWEST_ALTERNATIVES, 'alternatives'),
    enough(mistakes.length, FEWEST_MISTAKES, 'mistakes'),
  ];
}

/**
 * With those before it, because what they leave behind may be what the mistake stumbles over. All when there is no such
 * check: to start is one of none, and a wrong name has to be told.
 */
function upTo(id: string, { checks }: ExerciseChecks): ExerciseChecks {
  const at = checks.findIndex((check) => check.id === id);
  return { checks: at === -1 ? checks : checks.slice(0, at + 1) };
}

function judge(kind: Answer['kind'], result: GradingResult, expect: Answer['expect']): string {
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
