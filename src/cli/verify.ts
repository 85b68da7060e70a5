// `node src/cli/verify.ts [ids] [--engine node] [--json]`: proves that exercises judge as they should. Exits 1 when one does not.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CourseError } from '../course/course-error.ts';
import { listExercises } from '../course/read-exercise.ts';
import { createNodeEngine } from '../engine/node/engine.ts';
import type { Engine } from '../engine/port.ts';
import { loadExercise } from './load-exercise.ts';
import { verifyExercise, type ExerciseReport } from './verify-exercise.ts';

const ROOT = join(import.meta.dirname, '../..');
const ENGINES: Record<string, () => Engine> = { node: () => createNodeEngine() };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { engine: { type: 'string', default: 'node' }, json: { type: 'boolean', default: false } },
});

const createEngine = Object.hasOwn(ENGINES, values.engine) ? ENGINES[values.engine] : undefined;
if (!createEngine) {
  console.error(
    `There is no engine “${values.engine}” here. Use one of: ${Object.keys(ENGINES).join(', ')}.`,
  );
  process.exit(1);
}

const ids = positionals.length > 0 ? positionals : await listExercises(ROOT);
const reports: ExerciseReport[] = [];
for (const id of ids) {
  const report = await verifyOne(id, createEngine);
  reports.push(report);
  if (!values.json) printReport(report);
}
if (values.json) console.log(JSON.stringify(reports, null, 2));

const problems = reports.flatMap(({ answers, problems: own }) => [
  ...answers.filter(({ problem }) => problem !== '').map(({ folder, problem }) => `${folder}: ${problem}`),
  ...own,
]);
if (!values.json) {
  for (const problem of problems) console.error(problem);
  const answers = reports.reduce((total, report) => total + report.answers.length, 0);
  console.log(
    `${answers} answers of ${ids.length} exercises on ${values.engine}: ${problems.length === 0 ? 'all judged as they should be' : `${problems.length} problems`}.`,
  );
}
if (ids.length === 0) console.error('There are no exercises, so nothing was verified.');
process.exitCode = problems.length > 0 || ids.length === 0 ? 1 : 0;

/** An exercise that cannot be read is one problem; the others are still verified. */
async function verifyOne(id: string, create: () => Engine): Promise<ExerciseReport> {
  try {
    return await verifyExercise(await loadExercise(ROOT, id), create, {
      concurrency: availableParallelism(),
    });
  } catch (error) {
    if (!(error instanceof CourseError)) throw error;
    return { exercise: id, answers: [], problems: [error.message] };
  }
}

function printReport({ exercise, answers }: ExerciseReport): void {
  console.log(exercise);
  for (const { kind, name, problem, result } of answers) {
    const verdict = problem === '' ? 'ok' : 'OFF';
    console.log(
      `  ${verdict.padEnd(4)}${kind.padEnd(12)}${name.padEnd(28)}${result.status.padEnd(10)}${Math.round(result.durationMs)} ms`,
    );
  }
}
