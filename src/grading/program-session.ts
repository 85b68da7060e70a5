// The learner's program over all checks of a grading: started when it is needed, kept while it is as good as new.
// Imported by the runner only.
import { EngineError } from '../engine/engine-error.ts';
import type { EngineRequest, EngineResponse, Project } from '../engine/port.ts';
import { CheckFailure } from './check-failure.ts';
import { OBSERVER_SOURCE } from './database/observer.ts';
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
  /**
   * Tells how a check ended, for the next one: the next request starts another program after `broken`, and when the one
   * that runs may differ from a new one.
   */
  release(outcome: 'passed' | 'failed' | 'broken'): void;
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
  /** It was asked by a check that failed, and may have been broken by what failed there. */
  let suspect = false;

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
    const started = await startProgram(engine, whole, {
      env: { ...env, ...wanted.env },
      startMs,
      ...(wanted.clock === undefined ? {} : { clock: wanted.clock }),
      ...(wanted.database ? { preload: OBSERVER_SOURCE } : {}),
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
    suspect = false;
    starting = launch(wanted);
    return starting;
  }

  /**
   * Sends to the program that runs. One that broke in a failed check is no reason for this check to fail as well; one that
   * has ended although all went well ends by itself, and that is for this check to tell.
   */
  async function send(request: EngineRequest): Promise<EngineResponse> {
    const asked = starting ?? start();
    const mayBeBroken = suspect;
    const running = await asked;
    untouched = false;
    try {
      return await running.request(request);
    } catch (error) {
      const gone = error instanceof EngineError && GONE_CODES.has(error.code);
      if (!gone || !mayBeBroken) throw error;
      // Of several requests that find it gone, the first starts another.
      const anew = await (starting === asked || !starting ? start() : starting);
      untouched = false;
      return anew.request(request);
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
    release(outcome) {
      suspect ||= outcome === 'failed';
      if (asNew && outcome !== 'broken') return;
      suspect = false;
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
