// Each kind of course file, read; where that cannot be done, a problem with the mend that fits. Imported by the lint's
// rules and by the dev server.
import type { ExerciseSource } from '../exercise-source.ts';
import { glossarySchema, type GlossaryTerm } from '../glossary-schema.ts';
import { unitSchema, type UnitData } from '../lesson-schema.ts';
import { quizSchema, type Quiz } from '../quiz/quiz-schema.ts';
import { readExercise } from '../read-exercise.ts';
import { readYaml } from '../read-yaml.ts';
import { rosettaSchema, type RosettaRow } from '../rosetta-schema.ts';
import { problemOf, type CourseProblem } from './course-problem.ts';

/** What was read, or why it was not. */
export type Tried<Result> = Promise<{ value: Result } | { problem: CourseProblem }>;

/** `file` is relative to the course's folder, here and below. */
export function tryQuiz(file: string, text: string): Tried<Quiz> {
  return problemOf(
    () => readYaml(text, quizSchema, file),
    'Correct it; the quizzes of other lessons show how each type is written.',
  );
}

export function tryUnit(file: string, text: string): Tried<UnitData> {
  return problemOf(() => readYaml(text, unitSchema, file), 'It holds a title and a summary.');
}

export function tryGlossary(file: string, text: string): Tried<GlossaryTerm[]> {
  return problemOf(() => readYaml(text, glossarySchema, file), 'Each term has a term and a meaning.');
}

export function tryRosetta(file: string, text: string): Tried<RosettaRow[]> {
  return problemOf(
    () => readYaml(text, rosettaSchema, file),
    'Each row has an idea, flask, ours and express.',
  );
}

/** `root` is the course's folder. */
export function tryExercise(root: string, id: string): Tried<ExerciseSource> {
  return problemOf(
    () => readExercise(root, id),
    'An exercise has exercise.yaml, checks.ts, starter/, solution/, alternatives/ and mistakes/.',
  );
}
