// `npm run grade -- <exercise> <folder-or-zip> [--engine embedded|webcontainer|node] [--csv file] [--json]`: marks what
// learners hand in, one submission or a folder full of them. Exits 0 when every submission passes.
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CourseError } from '../course/course-error.ts';
import type { Engine } from '../engine/port.ts';
import { grade } from '../grading/grade.ts';
import { createEngine, engineKinds, isEngineKind } from './create-engine.ts';
import { withEngines } from './engine-pool.ts';
import { findSubmissions, readSubmission, SubmissionError, submittedProject } from './grade-submissions.ts';
import { submissionCsv, submissionTable, type GradedSubmission } from './grade-table.ts';
import { loadExercise } from './load-exercise.ts';
import { progressLine } from './progress-line.ts';

const ROOT = join(import.meta.dirname, '../..');
const USAGE = 'Usage: npm run grade -- <exercise> <folder-or-zip> [--engine name] [--csv file] [--json]';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    // A submission is a stranger's code: in a browser it can reach nothing, as a Node process it could reach all.
    engine: { type: 'string', default: 'embedded' },
    csv: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const [id, path] = positionals;
const kind = values.engine;
if (id === undefined || path === undefined) end(USAGE);
if (!isEngineKind(kind)) end(`There is no engine “${kind}”. Use one of: ${engineKinds.join(', ')}.`);

try {
  const exercise = await loadExercise(ROOT, id);
  const submissions = await findSubmissions(path, exercise.focus);
  const progress = progressLine(submissions.length);
  // The same random data for all, so that nobody has it harder than the others.
  const seed = Math.floor(Math.random() * 2 ** 32);

  const gradeOne = async (
    submission: (typeof submissions)[number],
    engine: Engine,
  ): Promise<GradedSubmission> => {
    try {
      const files = submittedProject(exercise, await readSubmission(submission, exercise.focus));
      const { checks, entry, env } = exercise;
      const result = await grade({ exercise: id, checks, project: { files, entry }, env, engine, seed });
      return { name: submission.name, result, problem: '' };
    } catch (error) {
      if (!(error instanceof SubmissionError)) throw error;
      return { name: submission.name, problem: error.message };
    } finally {
      progress.step(submission.name);
    }
  };
  const graded = await withEngines(
    () => createEngine(kind),
    availableParallelism(),
    submissions.map((submission) => (engine: Engine) => gradeOne(submission, engine)),
  );
  progress.clear();

  const checks = exercise.checks.checks.map((check) => check.id);
  if (values.csv !== undefined) writeFileSync(values.csv, submissionCsv(graded, checks));
  console.log(values.json ? JSON.stringify(graded, null, 2) : submissionTable(graded));
  process.exitCode = graded.every(({ result }) => result?.status === 'pass') ? 0 : 1;
} catch (error) {
  if (error instanceof CourseError || error instanceof SubmissionError) end(error.message);
  throw error;
}

function end(message: string): never {
  console.error(message);
  process.exit(1);
}
