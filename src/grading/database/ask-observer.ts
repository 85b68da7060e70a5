// Asks the observer in a running program. Imported by `database.ts` and the workspace's database tool.
import { EngineError } from '../../engine/engine-error.ts';
import type { EngineRequest, EngineResponse } from '../../engine/port.ts';
import { toBytes } from '../../lib/bytes.ts';
import { OBSERVER_PORT } from './observer.ts';
import type { LogQuestion, ObserverLog, ObserverQuestion, SqlAnswer, SqlQuestion } from './questions.ts';

/** The observer is there a moment after the learner's own server. */
const LATEST_MS = 2000;
const RETRY_MS = 10;

/** Sends a request to the program. */
export type Ask = (request: EngineRequest) => Promise<EngineResponse>;

/** The answer. Rejects with an EngineError `connection-refused` when the program has no observer. */
export async function askObserver(request: Ask, question: SqlQuestion): Promise<SqlAnswer>;
export async function askObserver(request: Ask, question: LogQuestion): Promise<ObserverLog>;
export async function askObserver(
  request: Ask,
  question: ObserverQuestion,
): Promise<SqlAnswer | ObserverLog> {
  const answer: unknown = JSON.parse(await patiently(request, question));
  if (typeof answer !== 'object' || answer === null) throw new TypeError('The observer gave no object.');
  return answer as SqlAnswer | ObserverLog;
}

async function patiently(request: Ask, question: ObserverQuestion): Promise<string> {
  for (let waited = 0; ; waited += RETRY_MS) {
    try {
      const { body } = await request({
        method: 'POST',
        path: '/',
        headers: [['Host', `localhost:${OBSERVER_PORT}`]],
        body: toBytes(JSON.stringify(question)),
        port: OBSERVER_PORT,
      });
      return await new Response(body as ReadableStream<Uint8Array<ArrayBuffer>>).text();
    } catch (error) {
      const early = error instanceof EngineError && error.code === 'connection-refused';
      if (!early || waited >= LATEST_MS) throw error;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}
