// `npm run verify -- [ids] [--engine node|embedded|webcontainer] [--all|--brief] [--watch] [--json] [--report file]`: proves
// that exercises judge as they should. Exits 1 when one does not. A mistake is graded by the check that it names, and by all
// with `--all` or where a check has not been failed otherwise. `--brief` takes one mistake for each check, for another engine:
// that every check can fail is proved without it. `--watch` does it again after every change.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CourseError } from '../course/course-error.ts';
import { listExercises } from '../course/read-exercise.ts';
import { createEngine, engineKinds, isEngineKind } from './create-engine.ts';
import { withEngines } from './engine-pool.ts';
import { loadExercise, type LoadedExercise } from './load-exercise.ts';
import { progressLine } from './progress-line.ts';
import {
  answersOf,
  oneForEachCheck,
  proofsOf,
  unprovenChecks,
  verifyAnswer,
  type Answer,
  type AnswerReport,
  type MistakeChecks,
  type Proof,
} from './verify-exercise.ts';
import { watchExercises } from './verify-watch.ts';

const ROOT = join(import.meta.dirname, '../..');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: 'string', default: 'node' },
    all: { type: 'boolean', default: false },
    brief: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    report: { type: 'string' },
  },
});
if (!isEngineKind(values.engine)) {
  console.error(`There is no engine “${values.engine}”. Use one of: ${engineKinds.join(', ')}.`);
  process.exit(1);
}
const engineKind = values.engine;

if (values.watch) {
  watchExercises(ROOT, runOnce);
  await new Promise(() => {});
}

const began = performance.now();
const ids = positionals.length > 0 ? positionals : await listExercises(ROOT);
const proofs: Proof[] = [];
const exercises = (await Promise.all(ids.map(readOne))).filter((exercise) => exercise !== undefined);

const answers = await verifyAll(
  exercises.flatMap((exercise) => {
    const all = answersOf(exercise);
    return (values.brief ? oneForEachCheck(all) : all).map((answer) => ({ exercise, answer }));
  }),
  values.all ? 'all' : 'named',
);
if (!values.all && !values.brief) {
  const doubtful = exercises.filter((exercise) => unprovenChecks(exercise, ofExercise(exercise)).length > 0);
  const mistakes = doubtful.flatMap((exercise) =>
    answersOf(exercise)
      .filter(({ kind }) => kind === 'mistake')
      .map((answer) => ({ exercise, answer })),
  );
  for (const report of await verifyAll(mistakes, 'all')) {
    answers[answers.findIndex(({ folder }) => folder === report.folder)] = report;
  }
}
if (!values.brief) {
  for (const exercise of exercises) proofs.push(...proofsOf(exercise, ofExercise(exercise)));
}
if (ids.length === 0) {
  proofs.push({ exercise: '', file: 'exercises', claim: 'there are exercises', problem: 'There are none.' });
}

const problems = [
  ...answers.map(({ folder, problem }) => ({ place: folder, problem })),
  ...proofs.map(({ file, problem }) => ({ place: file, problem })),
].filter(({ problem }) => problem !== '');
const failed = problems.length;
const report = { passed: answers.length + proofs.length - failed, failed, answers, proofs };
if (values.report !== undefined) writeFileSync(values.report, JSON.stringify(report));
if (values.json) console.log(JSON.stringify(report, null, 2));
else printReport(answers);
process.exitCode = failed === 0 ? 0 : 1;

/** With as many engines as there are processors. */
async function verifyAll(
  work: readonly { exercise: LoadedExercise; answer: Answer }[],
  mistakeChecks: MistakeChecks,
): Promise<AnswerReport[]> {
  const progress = progressLine(work.length);
  const reports = await withEngines(
    () => createEngine(engineKind),
    availableParallelism(),
    work.map(({ exercise, answer }) => async (engine) => {
      const report = await verifyAnswer(exercise, answer, engine, mistakeChecks);
      progress.step(report.folder);
      return report;
    }),
  );
  progress.clear();
  return reports;
}

function ofExercise({ id }: LoadedExercise): AnswerReport[] {
  return answers.filter(({ exercise }) => exercise === id);
}

/** In a process of its own, which reads `checks.ts` anew. */
async function runOnce(signal: AbortSignal): Promise<void> {
  const args = process.argv.slice(1).filter((argument) => argument !== '--watch');
  const child = spawn(process.execPath, args, { stdio: 'inherit', signal });
  child.on('error', () => {});
  await once(child, 'close').catch(() => {});
  if (!signal.aborted) console.log('\nWaiting for a change. Ctrl+C ends.');
}

/** An exercise that cannot be read is one problem; the others are still verified. */
async function readOne(id: string): Promise<LoadedExercise | undefined> {
  try {
    return await loadExercise(ROOT, id);
  } catch (error) {
    if (!(error instanceof CourseError)) throw error;
    const file = error.line === undefined ? error.file : `${error.file}:${error.line}`;
    proofs.push({ exercise: id, file, claim: 'can be read', problem: error.reason });
    return undefined;
  }
}

function printReport(reports: readonly AnswerReport[]): void {
  let exercise = '';
  for (const answer of reports) {
    if (answer.exercise !== exercise) console.log((exercise = answer.exercise));
    const { problem, name, result } = answer;
    const columns = [problem === '' ? 'ok' : 'OFF', answer.kind, name, result.status] as const;
    const widths = [4, 12, 28, 10];
    const cells = columns.map((text, index) => text.padEnd(widths[index] ?? 0));
    console.log(`  ${cells.join('')}${String(Math.round(result.durationMs)).padStart(6)} ms`);
  }
  for (const { place, problem } of problems) console.error(`${place}: ${problem}`);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const verdict = failed === 0 ? 'all judged as they should be' : count(failed, 'problem');
  const what = `${count(answers.length, 'answer')} of ${count(exercises.length, 'exercise')}`;
  console.log(`${what} on ${engineKind} in ${seconds} s: ${verdict}.`);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
