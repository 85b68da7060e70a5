// Plays one conformance case on any engine and writes down what was seen. For the CLI and the tests of engines.
import { EngineError } from '../engine-error.ts';
import type { Engine, EngineResponse, Run } from '../port.ts';
import { bytesSeen } from './bytes-seen.ts';
import type { CaseRequest, ConformanceCase, Step } from './case.ts';
import { collectOutput, type CollectedOutput } from './collect-output.ts';
import { TooLate, within } from './deadline.ts';
import { normalise } from './normalise.ts';
import type { Observation, StepSeen } from './observation.ts';

const stepDeadlineMs = 15_000;

/** The failure of a step for which nothing came in time. */
export const tooLate = 'nothing came in time';

/** The failure of a step whose body ended with an error; the port leaves open with which. */
const brokenOff = 'the body broke off';

interface OpenResponse {
  response: EngineResponse;
  reader: ReadableStreamDefaultReader<Uint8Array>;
}

/** What a case's steps share. */
interface Stage {
  run: Run;
  output: CollectedOutput;
  open: Map<string, OpenResponse>;
  begun: Map<string, Promise<EngineResponse>>;
}

/** Plays the case from start to end. Never rejects for what the program does; the engine must have booted. */
export async function runCase(engine: Engine, testCase: ConformanceCase): Promise<Observation> {
  const { files, entry, env } = testCase;
  let run: Run;
  try {
    run = await within(stepDeadlineMs, engine.run({ files, entry }, { env }));
  } catch (error) {
    return { notRun: failureOf(error), steps: [], stdout: [], stderr: [] };
  }
  const stage: Stage = { run, output: collectOutput(run.output), open: new Map(), begun: new Map() };
  const seen: Observation = { steps: [], stdout: [], stderr: [] };

  run.listening.catch(() => undefined);
  if (testCase.listens) {
    const failure = await within(stepDeadlineMs, run.listening).then(() => undefined, failureOf);
    if (failure) seen.steps.push({ step: 'listen', failure });
  }
  for (const step of testCase.steps) {
    const result = await play(step, stage).catch((error: unknown) => ({ failure: failureOf(error) }));
    seen.steps.push({ step: describe(step), ...result });
  }

  const { exit, failure } = await within(stepDeadlineMs, run.exited).then(
    (exit) => ({ exit, failure: undefined }),
    (error: unknown) => ({ exit: undefined, failure: failureOf(error) }),
  );
  if (failure) {
    seen.steps.push({ step: 'end', failure });
    await run.stop('SIGKILL');
  }
  await within(stepDeadlineMs, stage.output.ended).catch(() => undefined);
  return normalise(
    seen,
    { stdout: stage.output.stdout, stderr: stage.output.stderr, exit },
    testCase.masks ?? [],
  );
}

async function play(step: Step, stage: Stage): Promise<Omit<StepSeen, 'step'>> {
  const { run, output } = stage;
  const soon = <T>(promise: Promise<T>): Promise<T> => within(stepDeadlineMs, promise);
  switch (step.do) {
    case 'request':
      return soon(whole(await soon(send(run, step.request))));
    case 'begin':
      stage.begun.set(step.name, send(run, step.request));
      stage.begun.get(step.name)?.catch(() => undefined);
      return {};
    case 'settle':
      return soon(whole(await soon(stage.begun.get(step.name) ?? neverOpened(step.name))));
    case 'open': {
      const response = await soon(send(run, step.request));
      stage.open.set(step.name, { response, reader: response.body.getReader() });
      return { response: head(response) };
    }
    case 'chunk': {
      const { value } = await soon(opened(stage, step.name).reader.read());
      return { data: value ? await bytesSeen(value) : null };
    }
    case 'rest':
      return soon(rest(opened(stage, step.name).reader));
    case 'cancel':
      await soon(opened(stage, step.name).reader.cancel());
      return {};
    case 'output':
      await soon(output.waitFor(step.contains));
      return {};
    case 'read':
      return { data: await bytesSeen(await soon(run.files.read(step.path))) };
    case 'write':
      await soon(run.files.write(step.path, step.data));
      return {};
    case 'list':
      return { names: await soon(run.files.list(step.folder)) };
    case 'stop':
      await soon(run.stop(step.signal));
      return {};
    case 'exit':
      await soon(run.exited);
      return {};
  }
}

function send(run: Run, { method, path, headers, body, port }: CaseRequest): Promise<EngineResponse> {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return run.request({ method, path, headers, port, body: bytes, timeoutMs: stepDeadlineMs });
}

function opened(stage: Stage, name: string): OpenResponse {
  const found = stage.open.get(name);
  if (!found) throw new Error(`No response is open under the name ${name}.`);
  return found;
}

function neverOpened(name: string): never {
  throw new Error(`No request was begun under the name ${name}.`);
}

function head({ status, statusText, headers }: EngineResponse) {
  return { status, statusText, headers };
}

async function whole(response: EngineResponse): Promise<Omit<StepSeen, 'step'>> {
  const reader = response.body.getReader();
  try {
    return { response: { ...head(response), body: await bytesSeen(await readAll(reader)) } };
  } catch {
    return { response: head(response), failure: brokenOff };
  }
}

async function rest(reader: OpenResponse['reader']): Promise<Omit<StepSeen, 'step'>> {
  try {
    return { data: await bytesSeen(await readAll(reader)) };
  } catch {
    return { failure: brokenOff };
  }
}

async function readAll(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) pieces.push(piece.value);
  return new Uint8Array(await new Blob(pieces as BlobPart[]).arrayBuffer());
}

function failureOf(error: unknown): string {
  if (error instanceof EngineError) return error.code;
  if (error instanceof TooLate) return tooLate;
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

function describe(step: Step): string {
  switch (step.do) {
    case 'request':
      return `${step.request.method} ${step.request.path}`;
    case 'open':
    case 'begin':
      return `${step.do} ${step.request.method} ${step.request.path}`;
    case 'chunk':
    case 'rest':
    case 'cancel':
    case 'settle':
      return `${step.do} ${step.name}`;
    case 'output':
      return `printed ${step.contains}`;
    case 'read':
    case 'write':
      return `${step.do} ${step.path}`;
    case 'list':
      return `list ${step.folder}`;
    case 'stop':
      return `stop ${step.signal}`;
    case 'exit':
      return 'exit';
  }
}
