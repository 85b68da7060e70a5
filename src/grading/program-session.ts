// The learner's program over all checks of a grading: started when it is needed, kept while it is as good as new.
// Imported by the runner only.
import { EngineError } from '../engine/engine-error.ts';
import type { EngineRequest, EngineResponse, Project } from '../engine/port.ts';
import { CheckFailure } from './check-failure.ts';
import { observed } from './database/observed-project.ts';
import type { GradedEngine } from './graded-engine.ts';
import { startProgram, type Program } from './program.ts';
import type { StartOptions } from './start-options.ts';

export interface ProgramSession {
  /** The program that runs now; undefined when none does. */
  readonly program: Program | undefined;
  /** What it was started with. */
  readonly wish: StartOptions;
  /** Starts the learner's program anew. Throws a StartFailure, or an EngineError of the engine itself. */
  start(wish?: StartOptions): Promise<Program>;
  /** Sends a request, to a program that is started first when none runs. */
  request(request: EngineRequest): Promise<EngineResponse>;
  /** Lets go of a program that may differ from a new one, or of any when `always`: the next request starts another. */
  release(always?: boolean): void;
}

export interface SessionOptions {
  engine: GradedEngine;
  project: Project;
  env: Readonly<Record<string, string>>;
  startMs: number;
  signal?: AbortSignal | undefined;
}

/** Methods that change nothing, by definition (RFC 9110, 9.2.1). */
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Errors of a program that has ended. */
const GONE_CODES = new Set(['program-ended', 'connection-refused', 'connection-reset']);

/** Makes a session in which nothing runs yet. */
export function createProgramSession({
  engine,
  project,
  env,
  startMs,
  signal,
}: SessionOptions): ProgramSession {
  let starting: Promise<Program> | undefined;
  let program: Program | undefined;
  let wish: StartOptions = {};
  let asNew = true;
  let untouched = false;
  /** It was started for an earlier check. */
  let inherited = false;

  async function keptFiles(paths: readonly string[]): Promise<Record<string, Uint8Array>> {
    const kept: Record<string, Uint8Array> = {};
    for (const path of paths) {
      const data = await program?.read(path).catch(notWritten(path));
      if (data) kept[path] = data;
      // SQLite may hold the latest changes in a log beside the database.
      const log = await program?.read(`${path}-wal`).catch(() => undefined);
      if (log) kept[`${path}-wal`] = log;
    }
    return kept;
  }

  async function launch(wanted: StartOptions): Promise<Program> {
    const files = { ...project.files, ...(await keptFiles(wanted.keep ?? [])), ...wanted.files };
    const whole = { ...project, files };
    program = undefined;
    const started = await startProgram(engine, wanted.database ? observed(whole) : whole, {
      env: { ...env, ...wanted.env },
      startMs,
      ...(wanted.clock === undefined ? {} : { clock: wanted.clock }),
      ...(signal ? { signal } : {}),
    });
    program = { ...started, files };
    return program;
  }

  function start(wanted: StartOptions = {}): Promise<Program> {
    const plain = Object.keys(wanted).length === 0;
    // A program that nobody has asked anything yet is as new as one can be.
    if (starting && plain && asNew && untouched) return starting;
    wish = wanted;
    asNew = plain;
    untouched = true;
    inherited = false;
    starting = launch(wanted);
    return starting;
  }

  /** Sends to the program that runs. One that an earlier check has left broken is no reason for this check to fail. */
  async function send(request: EngineRequest): Promise<EngineResponse> {
    const asked = await (starting ?? start());
    untouched = false;
    try {
      return await asked.request(request);
    } catch (error) {
      const gone = error instanceof EngineError && GONE_CODES.has(error.code);
      if (!gone || !inherited || program !== asked) throw error;
      return (await start()).request(request);
    }
  }

  return {
    get program() {
      return program;
    },
    get wish() {
      return wish;
    },
    start,
    request(request) {
      const answer = send(request);
      // After `send`, which may have started a program that counts as new.
      if (!SAFE_METHODS.has(request.method ?? 'GET')) asNew = false;
      return answer;
    },
    release(always = false) {
      inherited = true;
      if (asNew && !always) return;
      starting = undefined;
      program = undefined;
      wish = {};
    },
  };
}

function notWritten(path: string): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof EngineError) || error.code !== 'no-such-file') throw error;
    throw new CheckFailure(`The program has not written the file ${path}.`, {
      expected: `a file ${path}`,
      actual: 'no such file',
    });
  };
}
