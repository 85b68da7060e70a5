// Proving that an exercise judges as its author means: right answers pass, wrong ones fail for the right reason.
// Imported by `verify`.
import type { MistakeExpectation } from '../course/exercise-schema.ts';
import type { ExerciseSource } from '../course/exercise-source.ts';
import type { FileTree } from '../course/exercise.ts';
import type { Engine } from '../engine/port.ts';
import type { ExerciseChecks } from '../grading/define-checks.ts';
import { grade } from '../grading/grade.ts';
import { judgeAnswer, type AnswerKind } from '../grading/judge-answer.ts';
import type { GradingResult } from '../grading/result.ts';
import type { LoadedExercise } from './load-exercise.ts';

/** An answer that the exercise's folder holds, and what has to come of it. */
export interface Answer {
  kind: AnswerKind;
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
export function answersOf({ folder, starter, solution, alternatives, mistakes }: ExerciseSource): Answer[] {
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

/** The answers, of mistakes only the first for each check that they name. */
export function oneForEachCheck(answers: readonly Answer[]): Answer[] {
  const named = answers.map(({ expect }) => expect?.check);
  return answers.filter(({ expect }, index) => !expect || named.indexOf(expect.check) === index);
}

/** Which checks a mistake is graded by: all, or the one that it names with those that it builds on. */
export type MistakeChecks = 'all' | 'named';

/**
 * Grades an answer and holds the verdict against what it has to be. A mistake that its named check alone does not show is
 * graded by all: it may stumble over what earlier checks leave behind.
 */
export async function verifyAnswer(
  exercise: LoadedExercise,
  answer: Answer,
  engine: Engine,
  mistakeChecks: MistakeChecks = 'all',
): Promise<AnswerReport> {
  const { kind, name, folder, files, expect } = answer;
  const { id, entry, env } = exercise;
  const judgedBy = async (checks: ExerciseChecks): Promise<AnswerReport> => {
    const result = await grade({ exercise: id, checks, project: { files, entry }, env, engine, seed: SEED });
    return { exercise: id, kind, name, folder, problem: judgeAnswer(kind, result, expect), result };
  };
  const named = expect && mistakeChecks === 'named' ? neededFor(expect.check, exercise.checks) : undefined;
  if (named) {
    const report = await judgedBy(named);
    if (report.problem === '') return report;
  }
  return judgedBy(exercise.checks);
}

/** The checks that no wrong answer has failed so far. */
export function unprovenChecks(exercise: LoadedExercise, answers: readonly AnswerReport[]): string[] {
  const wrong = answers.filter(({ kind }) => kind === 'starter' || kind === 'mistake');
  return exercise.checks.checks
    .map(({ id }) => id)
    .filter((check) => !wrong.some(({ result }) => statusOf(result, check) === 'fail'));
}

/** What all answers together have to show: that every check can fail, and that there are enough of them. */
export function proofsOf(exercise: LoadedExercise, answers: readonly AnswerReport[]): Proof[] {
  const { id, folder, alternatives, mistakes } = exercise;
  const unproven = unprovenChecks(exercise, answers);
  const canFail = exercise.checks.checks.map(({ id: check }): Proof => {
    const problem = `No mistake and no starter fails the check “${check}”, so nothing shows that it can fail.`;
    return {
      exercise: id,
      file: `${folder}/checks.ts`,
      claim: `“${check}” can fail`,
      problem: unproven.includes(check) ? problem : '',
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

/** A check with those that it requires, and theirs. Undefined when there is no such check: to start is one of none. */
function neededFor(id: string, { checks }: ExerciseChecks): ExerciseChecks | undefined {
  const needed = new Set([id]);
  // What a check requires stands before it.
  for (const check of checks.toReversed()) {
    if (needed.has(check.id)) for (const required of check.requires) needed.add(required);
  }
  return checks.some((check) => check.id === id)
    ? { checks: checks.filter((check) => needed.has(check.id)) }
    : undefined;
}

function statusOf(result: GradingResult, check: string) {
  return result.checks.find(({ id }) => id === check)?.status;
}
