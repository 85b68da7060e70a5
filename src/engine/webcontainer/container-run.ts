// One program in the container, from start to end. Browser only.
import type { WebContainer } from '@webcontainer/api';
import { EngineError } from '../engine-error.ts';
import { connectionError, programEnded } from '../node/connection-error.ts';
import { createOutputBuffer } from '../node/output-buffer.ts';
import { describeExit, type EndOfProcess } from '../node/program-exit.ts';
import type { EngineRequest, EngineResponse, Exit, Project, Run, RunOptions } from '../port.ts';
import { Exchanges } from './exchanges.ts';
import { PROGRAM_FOLDER } from './layout.ts';
import type { ProgramMessage, ToSupervisor } from './messages.ts';
import { containerFiles } from './run-files.ts';
import type { Supervisor } from './supervisor.ts';

const STDERR_KEPT = 20_000;
/** How long a program may handle SIGTERM. */
const GRACE_MS = 2000;
/** How long the supervisor may take to report an end before it is ended itself. */
const OVERDUE_MS = 3000;
const UNRESPONSIVE_AFTER_MS = 3000;

/** A run, and what the engine needs to end it for good. */
export interface ContainerRun {
  run: Run;
  /** Kills it if it lives. Bodies that were not read to their end break off. */
  dispose(): Promise<void>;
}

let runs = 0;

/** Starts the program, whose files must be in place. */
export function startContainerRun(
  container: WebContainer,
  supervisor: Supervisor,
  project: Project,
  { env = {}, clock, preload, signal }: RunOptions,
): ContainerRun {
  const run = ++runs;
  const send = (message: ToSupervisor, payload?: Uint8Array) => supervisor.send(message, payload);
  const exchanges = new Exchanges(send);
  const output = createOutputBuffer();
  const listening = Promise.withResolvers<{ port: number }>();
  const exited = Promise.withResolvers<Exit>();
  const pending = new Set<string>();
  let firstPort: number | undefined;
  let ended = false;
  const end: EndOfProcess = {
    code: null,
    signal: null,
    stopped: false,
    stderr: '',
    folder: `${container.workdir}/${PROGRAM_FOLDER}`,
    files: project.files,
  };
  listening.promise.catch(() => {});

  function finish(how: Pick<EndOfProcess, 'code' | 'signal'>): void {
    if (ended) return;
    ended = true;
    const exit = describeExit(Object.assign(end, how));
    listening.reject(programEnded(exit, project.entry));
    output.close();
    exited.resolve(exit);
    signal?.removeEventListener('abort', onAbort);
  }

  function receive(message: ProgramMessage): void {
    switch (message.type) {
      case 'output':
        if (message.stream === 'stderr') end.stderr = (end.stderr + message.text).slice(-STDERR_KEPT);
        output.push(message.stream, message.text);
        return;
      case 'stuck':
        end.unresponsive = { afterMs: UNRESPONSIVE_AFTER_MS, answering: [...pending] };
        return;
      case 'program':
        if (message.message.type === 'uncaught') end.uncaught = message.message;
        if (message.message.type === 'listening') {
          firstPort ??= message.message.virtual;
          listening.resolve({ port: firstPort });
        }
        return;
      case 'exit':
        finish(message);
    }
  }

  supervisor.listener = (message, payload) => {
    if ('id' in message) exchanges.receive(message, payload);
    else if ('run' in message && message.run === run) receive(message);
  };
  void supervisor.ended.then(() => {
    finish({ code: null, signal: 'SIGKILL' });
    exchanges.failAll();
  });

  async function stop(name: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    end.stopped = true;
    send({ type: 'signal', run, signal: name });
    const grace = name === 'SIGTERM' ? GRACE_MS : 0;
    const kill = setTimeout(() => send({ type: 'signal', run, signal: 'SIGKILL' }), grace);
    const overdue = setTimeout(() => supervisor.kill(), grace + OVERDUE_MS);
    await exited.promise;
    clearTimeout(kill);
    clearTimeout(overdue);
  }

  async function request(sent: EngineRequest): Promise<EngineResponse> {
    const { method = 'GET', path, headers = [], body, timeoutMs = 30_000, signal: aborted } = sent;
    const port = sent.port ?? firstPort;
    const title = `${method} ${path}`;
    pending.add(title);
    try {
      if (port === undefined || ended)
        throw Object.assign(new Error('Nothing listens.'), { code: 'ECONNREFUSED' });
      return await exchanges.request({ port, method, path, headers, timeoutMs }, body, aborted);
    } catch (error) {
      throw error instanceof EngineError ? error : await connectionError(error, title, port, exited.promise);
    } finally {
      pending.delete(title);
    }
  }

  const onAbort = () => void stop('SIGKILL');
  send({
    type: 'start',
    run,
    entry: project.entry,
    env,
    clock,
    preload,
    unresponsiveAfterMs: UNRESPONSIVE_AFTER_MS,
  });
  signal?.addEventListener('abort', onAbort);
  if (signal?.aborted) onAbort();

  return {
    run: {
      output: output.stream,
      listening: listening.promise,
      exited: exited.promise,
      request,
      files: containerFiles(container.fs),
      stop,
    },
    async dispose() {
      await stop('SIGKILL');
      exchanges.failAll();
    },
  };
}
