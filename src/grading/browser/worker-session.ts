// What the grading worker does with the page's messages. Apart from the worker's own file, so that tests can run it.
import type { ExerciseChecks } from '../define-checks.ts';
import { grade } from '../grade.ts';
import { connectEngine, type EngineClient } from './engine-client.ts';
import { toWorkerSchema, type Endpoint, type ToPage, type ToWorker } from './messages.ts';

/** Gives the checks of an exercise; rejects when there are none. */
export type LoadChecks = (exercise: string) => Promise<ExerciseChecks>;

/** Waits for the one `grade` message, grades, and reports. */
export function startSession(page: Endpoint, loadChecks: LoadChecks): void {
  const post = (message: ToPage) => page.postMessage(message);
  let client: EngineClient | undefined;
  page.addEventListener('message', ({ data }) => {
    const message = toWorkerSchema.parse(data);
    if (message.type !== 'grade') return client?.receive(message);
    if (client) return;
    client = connectEngine(message.engine, post);
    void gradeFor(message, client, loadChecks, post);
  });
}

async function gradeFor(
  { exercise, files, entry, env }: Extract<ToWorker, { type: 'grade' }>,
  { engine }: EngineClient,
  loadChecks: LoadChecks,
  post: (message: ToPage) => void,
): Promise<void> {
  try {
    const result = await grade({
      exercise,
      checks: await loadChecks(exercise),
      project: { files, entry },
      env,
      engine,
      onCheck: (check) => post({ type: 'check', result: check }),
      onExchange: (exchange) => post({ type: 'exchange', exchange: { ...exchange, sender: 'check' } }),
    });
    post({ type: 'graded', result });
  } catch (error) {
    post({ type: 'broken', message: error instanceof Error ? error.message : String(error) });
  }
}
