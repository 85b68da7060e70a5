// Judges all answers of exercises on real Node, in a process of its own, which imports their `checks.ts` anew. Started by
// the dev server; imported by nothing.
import { availableParallelism } from 'node:os';
import { createEngine } from '../cli/create-engine.ts';
import { withEngines } from '../cli/engine-pool.ts';
import { loadExercise } from '../cli/load-exercise.ts';
import { answersOf, proofsOf, verifyAnswer, type AnswerReport } from '../cli/verify-exercise.ts';
import { CourseError } from '../course/course-error.ts';
import type { JudgedAnswer, JudgedExercise } from '../workspace/author/protocol.ts';

process.on('disconnect', () => process.exit());
const [root = '', ...ids] = process.argv.slice(2);
for (const id of ids) await judge(id);
process.disconnect();

async function judge(exercise: string): Promise<void> {
  const answers: JudgedAnswer[] = [];
  let continues: string | undefined;
  const tell = (state: JudgedExercise['state'], problems: JudgedExercise['problems'] = []) =>
    // They come in any order, and leave holes until all are there.
    process.send?.({
      exercise,
      ...(continues === undefined ? {} : { continues }),
      state,
      answers: answers.filter(() => true),
      problems,
    } satisfies JudgedExercise);
  tell('judging');
  try {
    const loaded = await loadExercise(root, exercise);
    continues = loaded.continues?.id;
    const reports = await withEngines(
      () => createEngine('node'),
      availableParallelism(),
      answersOf(loaded).map((answer, index) => async (engine) => {
        const report = await verifyAnswer(loaded, answer, engine);
        answers[index] = inShort(report);
        tell('judging');
        return report;
      }),
    );
    const proofs = proofsOf(loaded, reports).filter(({ problem }) => problem !== '');
    tell(
      'judged',
      proofs.map(({ file, problem }) => ({ file, problem })),
    );
  } catch (error) {
    if (!(error instanceof CourseError)) throw error;
    const { file, line, reason } = error;
    tell('judged', [{ file: line === undefined ? file : `${file}:${line}`, problem: reason }]);
  }
}

function inShort({ kind, name, problem, result }: AnswerReport): JudgedAnswer {
  const failed = result.checks.filter(({ status }) => status === 'fail').map(({ id }) => id);
  return { kind, name, problem, status: result.status, failed };
}
