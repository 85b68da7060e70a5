// The learner's program: started, listened to, asked. Imported by the program session only.
import { EngineError } from '../engine/engine-error.ts';
import type { Exit, ProgramError, Project, RunFiles, RunOptions } from '../engine/port.ts';
import { sentences } from '../lib/sentences.ts';
import { CheckFailure } from './check-failure.ts';
import type { GradedEngine, GradedRun } from './graded-engine.ts';
import { shorten } from './show.ts';

/** A program that listens. */
export interface Program {
  readonly files: Project['files'];
  readonly request: GradedRun['request'];
  /** Reads a file as the program sees it now. */
  readonly read: RunFiles['read'];
  /** How much it has printed to stderr so far, in characters. */
  stderrLength(): number;
  /** What it printed to stderr from there on; the oldest is left out when it is very much. */
  stderrSince(length: number): string;
}

/** The program ended, or went on without listening: the learner's fault, not the engine's. */
export class StartFailure extends CheckFailure {
  readonly error: ProgramError | undefined;

  constructor(message: string, error?: ProgramError) {
    super(message, {
      expected: 'a program that starts and listens',
      actual: error?.message ?? message,
      location: error?.location,
    });
    this.error = error;
  }
}

const STDERR_KEPT = 100_000;

export interface ProgramOptions extends RunOptions {
  startMs: number;
}

/** Starts a program and waits until it listens. Throws a StartFailure, or the engine's own EngineError. */
export async function startProgram(
  engine: GradedEngine,
  project: Project,
  options: ProgramOptions,
): Promise<Program> {
  const { startMs, ...runOptions } = options;
  const run = await engine.run(project, runOptions);
  let stderr = '';
  let stderrLength = 0;
  void (async () => {
    for await (const { stream, text } of run.output) {
      if (stream !== 'stderr') continue;
      stderr = (stderr + text).slice(-STDERR_KEPT);
      stderrLength += text.length;
    }
  })().catch(() => {});

  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(neverListened(project.entry, startMs)), startMs);
  try {
    await Promise.race([run.listening, late.promise]);
    return {
      files: project.files,
      request: (request) => run.request(request),
      read: (path) => run.files.read(path),
      stderrLength: () => stderrLength,
      stderrSince: (length) => stderr.slice(Math.max(0, stderr.length - (stderrLength - length))),
    };
  } catch (error) {
    if (error instanceof StartFailure) await run.stop('SIGKILL');
    if (error instanceof EngineError && error.code === 'program-ended') throw startFailure(error, error.exit);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function startFailure(error: EngineError, exit: Exit | undefined): StartFailure {
  // A program that was stopped from outside says nothing about the learner's work.
  if (exit?.reason === 'stopped')
    throw new EngineError('aborted', error.message, error.hint, { cause: error });
  const cause = exit?.error;
  if (!cause) return new StartFailure(sentences(error.message, error.hint));
  const { location, hint = 'Mend that, and run the program again.' } = cause;
  const place = location ? `, at ${location.file} line ${location.line}` : '';
  const what = shorten(cause.message.split('\n', 1)[0] ?? '').replace(/\.$/, '');
  return new StartFailure(
    `The program crashed before it listened${place}: ${cause.name}: ${what}. ${hint}`,
    cause,
  );
}

function neverListened(entry: string, startMs: number): StartFailure {
  return new StartFailure(
    `The program has run for ${startMs / 1000} seconds without listening on a port. Look in ${entry} for the call that starts the server, and for an await before it that never ends.`,
  );
}
