// Plays a small program on real Node and notes what it answered: what lessons and quizzes show is what was seen, never
// what an author remembers. Node only; for the site's build, the course's lint and tests.
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EngineError } from '../engine-error.ts';
import { askInOrder, type WrittenRequest, type WrittenResponse } from '../http/ask-in-order.ts';
import type { Engine, ProgramError, Project, Run } from '../port.ts';
import { createNodeEngine } from './engine.ts';

/** A program and what it is asked. */
export interface Play {
  project: Project;
  /** Sent in order by one visitor, without following redirects. Without any, the program runs to its end. */
  requests: readonly WrittenRequest[];
}

/** What was seen. */
export interface PlayedProgram {
  /** One per request; fewer when the program failed before. */
  responses: WrittenResponse[];
  output: string;
  /** Why the program ended by itself, if it crashed. */
  error?: ProgramError;
}

const cacheFolder = join(process.cwd(), 'node_modules/.cache/roundtrip-plays');
/** Raise when what is noted of a program changes. */
const format = 1;
/** Long, because a site's build leaves its process no time to hear from a program for seconds. */
const unresponsiveAfterMs = 60_000;
/** What two cores can use; a build plays hundreds of programs. */
const parallel = 2;
const idle: Engine[] = [];
let active = 0;
const waiting: (() => void)[] = [];

/** Plays a program, or takes what an earlier build noted for exactly the same. Throws EngineErrors of the engine itself. */
export async function playProgram(wanted: Play): Promise<PlayedProgram> {
  const key = createHash('sha256')
    .update(JSON.stringify([format, process.version, wanted]))
    .digest('hex');
  const file = join(cacheFolder, `${key}.json`);
  try {
    return JSON.parse(await readFile(file, 'utf8')) as PlayedProgram;
  } catch {
    let played = await inTurn(() => play(wanted));
    // Nothing came, and nothing says why: a busy machine, which is not to be remembered.
    const silent = () => played.responses.length < wanted.requests.length && !played.error;
    for (let again = 0; again < 2 && silent(); again += 1) played = await inTurn(() => play(wanted));
    if (silent()) return played;
    await mkdir(cacheFolder, { recursive: true });
    await writeFile(file, JSON.stringify(played));
    return played;
  }
}

async function inTurn<T>(task: () => Promise<T>): Promise<T> {
  if (active >= parallel) await new Promise<void>((resolve) => waiting.push(resolve));
  active += 1;
  try {
    return await task();
  } finally {
    active -= 1;
    waiting.shift()?.();
  }
}

async function play({ project, requests }: Play): Promise<PlayedProgram> {
  const engine = idle.pop() ?? createNodeEngine({ unresponsiveAfterMs });
  await engine.boot();
  const run = await engine.run(project);
  const output = readOutput(run);
  const responses = await askAll(run, requests);
  if (requests.length > 0) await run.stop('SIGKILL');
  const { error } = await run.exited;
  idle.push(engine);
  return { responses, output: await output, ...(error ? { error } : {}) };
}

async function askAll(run: Run, requests: readonly WrittenRequest[]): Promise<WrittenResponse[]> {
  const responses: WrittenResponse[] = [];
  // Nobody may be waiting for it, and a program may end without listening.
  run.listening.catch(() => undefined);
  if (requests.length === 0) return responses;
  try {
    for await (const response of askInOrder(run, requests)) responses.push(response);
  } catch (error) {
    // A program that ends first is a result like any other; what the engine itself gets wrong is not.
    if (!(error instanceof EngineError) || error.code === 'disposed') throw error;
  }
  return responses;
}

async function readOutput(run: Run): Promise<string> {
  let text = '';
  for await (const chunk of run.output) text += chunk.text;
  return text;
}
