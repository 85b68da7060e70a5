// What the embedded engine's tests find in the bare page, as `embedded`. Runs in the browser.
import type { EngineAssets } from '../../src/engine/embedded/assets.ts';
import { createEmbeddedEngine } from '../../src/engine/embedded/engine.ts';
import { EngineError } from '../../src/engine/engine-error.ts';
import type { EngineRequest, Exit, Project, Run, RunOptions, SourceLocation } from '../../src/engine/port.ts';

/** Put in by the bundler. */
declare const ENGINE: { assets: EngineAssets };

/** An EngineError as plain data; `code` is `none` when there was none. */
export interface Failure {
  code: string;
  message: string;
  hint: string;
  exit?: Exit;
  location?: SourceLocation;
}

/** What came of running a program. */
export interface Outcome {
  listening: { port: number } | Failure;
  answers: (Failure | { status: number; text: string })[];
  exit: Exit;
  stdout: string;
  stderr: string;
  dropped: number;
}

const engine = createEmbeddedEngine(ENGINE);

async function failure(promise: Promise<unknown>): Promise<Failure> {
  try {
    await promise;
    return { code: 'none', message: '', hint: '' };
  } catch (error) {
    if (!(error instanceof EngineError)) return { code: 'other', message: String(error), hint: '' };
    const { code, message, hint, exit, location } = error;
    return { code, message, hint, ...(exit && { exit }), ...(location && { location }) };
  }
}

async function ask(run: Run, request: EngineRequest): Promise<Outcome['answers'][number]> {
  try {
    const { status, body } = await run.request(request);
    return { status, text: await new Response(body as ReadableStream<Uint8Array<ArrayBuffer>>).text() };
  } catch (error) {
    return failure(Promise.reject(error));
  }
}

/** Runs a program, waits until it listens or ends, sends the requests one by one, and kills it unless it is to end by itself. */
async function play(
  project: Project,
  {
    requests = [],
    ends = false,
    ...options
  }: RunOptions & { requests?: EngineRequest[]; ends?: boolean } = {},
): Promise<Outcome> {
  const run = await engine.run(project, options);
  const printed = { stdout: '', stderr: '', dropped: 0 };
  const reading = (async () => {
    for await (const { stream, text, dropped = 0 } of run.output) {
      printed[stream] += text;
      printed.dropped += dropped;
    }
  })();
  const listening = await run.listening.catch(() => failure(run.listening));
  const answers: Outcome['answers'] = [];
  for (const request of requests) answers.push(await ask(run, request));
  if (!ends) await run.stop('SIGKILL');
  const exit = await run.exited;
  await reading;
  return { listening, answers, exit, ...printed };
}

const kit = { engine, failure, ask, play, createEmbeddedEngine, assets: ENGINE.assets };

declare global {
  /** The kit of the bare page. */
  var embedded: typeof kit;
}
globalThis.embedded = kit;
