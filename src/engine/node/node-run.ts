// One program as a child process, from spawn to clean-up. Imported by the Node engine only.
import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { EngineError } from '../engine-error.ts';
import type { EngineRequest, EngineResponse, Exit, Project, Run, RunOptions } from '../port.ts';
import { CLOCK_VARIABLE, COMPILE_CACHE_VARIABLE, type FromChild, type ToChild } from './child-messages.ts';
import { connectionError, programEnded } from './connection-error.ts';
import { startGuardian } from './guardian.ts';
import { createOutputBuffer } from './output-buffer.ts';
import { describeExit, type EndOfProcess } from './program-exit.ts';
import { folderFiles } from './project-folder.ts';
import { sendRequest } from './send-request.ts';
import { startWatchdog } from './watchdog.ts';

export interface NodeRunOptions extends RunOptions {
  node: string;
  folder: string;
  /** The folder of Node's compile cache, which later runs share. */
  compiled: string;
  project: Project;
  unresponsiveAfterMs: number;
}

/** A run, and what the engine needs to end it for good. */
export interface NodeRun {
  run: Run;
  /** Kills it if it lives, and removes its folder. */
  dispose(): Promise<void>;
}

const PRELOAD = fileURLToPath(new URL('./preload/main.ts', import.meta.url));
const MEMORY_LIMIT_MB = 256;
const STDERR_KEPT = 20_000;
/** How long a program may handle SIGTERM. */
const GRACE_MS = 2000;

/** Starts the program. Throws an EngineError `boot-failed` when Node itself cannot be started. */
export async function startNodeRun(options: NodeRunOptions): Promise<NodeRun> {
  const { folder, compiled, project, signal } = options;
  const child = spawnProgram(options);
  const group = await spawned(child);
  const guardian = startGuardian(group, folder, compiled);
  const output = createOutputBuffer();
  const listening = Promise.withResolvers<{ port: number }>();
  const exited = Promise.withResolvers<Exit>();
  const ports = new Map<number, number>();
  const pending = new Set<string>();
  const end: EndOfProcess = {
    code: null,
    signal: null,
    stopped: false,
    stderr: '',
    folder,
    files: project.files,
  };
  let firstPort: number | undefined;
  listening.promise.catch(() => {});

  const killGroup = (name: NodeJS.Signals) => {
    try {
      process.kill(-group, name);
    } catch {
      // It is already gone.
    }
  };
  const watchdog = startWatchdog(
    options.unresponsiveAfterMs,
    () => child.connected && child.send({ type: 'ping' } satisfies ToChild, () => {}),
    () => {
      end.unresponsive = { afterMs: options.unresponsiveAfterMs, answering: [...pending] };
      killGroup('SIGKILL');
    },
  );

  child.on('message', (message: FromChild) => {
    if (message.type === 'pong') watchdog.pong();
    else if (message.type === 'uncaught') end.uncaught = message;
    else if (message.type === 'closed') ports.delete(message.virtual);
    else if (message.type === 'listening') {
      ports.set(message.virtual, message.real);
      firstPort ??= message.virtual;
      listening.resolve({ port: firstPort });
    }
  });
  child.stdout?.setEncoding('utf8').on('data', (text: string) => output.push('stdout', text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    end.stderr = (end.stderr + text).slice(-STDERR_KEPT);
    output.push('stderr', text);
  });
  child.on('exit', () => {
    watchdog.stop();
    guardian.programEnded();
    // Whatever it started itself holds the output open, so it goes too.
    killGroup('SIGKILL');
  });
  child.on('close', (code, signalName) => {
    const exit = describeExit(Object.assign(end, { code, signal: signalName }));
    listening.reject(programEnded(exit, project.entry));
    output.close();
    exited.resolve(exit);
  });

  const stop: Run['stop'] = async (name = 'SIGTERM') => {
    end.stopped = true;
    killGroup(name);
    const timer = setTimeout(() => killGroup('SIGKILL'), GRACE_MS);
    await exited.promise;
    clearTimeout(timer);
  };
  const onAbort = () => void stop('SIGKILL');
  signal?.addEventListener('abort', onAbort);
  void exited.promise.then(() => signal?.removeEventListener('abort', onAbort));
  if (signal?.aborted) onAbort();

  async function request(sent: EngineRequest): Promise<EngineResponse> {
    const title = `${sent.method ?? 'GET'} ${sent.path}`;
    const port = sent.port ?? firstPort;
    const real = port === undefined ? undefined : ports.get(port);
    pending.add(title);
    try {
      if (!real) throw Object.assign(new Error('Nothing listens there.'), { code: 'ECONNREFUSED' });
      return await sendRequest(real, { ...sent, ...(port === undefined ? {} : { port }) });
    } catch (error) {
      throw error instanceof EngineError ? error : await connectionError(error, title, port, exited.promise);
    } finally {
      pending.delete(title);
    }
  }

  return {
    run: {
      output: output.stream,
      listening: listening.promise,
      exited: exited.promise,
      request,
      files: folderFiles(folder),
      stop,
    },
    async dispose() {
      if (child.exitCode === null && child.signalCode === null) end.stopped = true;
      killGroup('SIGKILL');
      await exited.promise;
      await guardian.cleanUp();
    },
  };
}

function spawnProgram({
  node,
  folder,
  compiled,
  project,
  env,
  clock,
  preload,
}: NodeRunOptions): ChildProcess {
  // Ours not by `--import`, which would make Node load a CommonJS entry as it loads ES modules.
  const options = [`--max-old-space-size=${MEMORY_LIMIT_MB}`, '--require', PRELOAD];
  if (preload !== undefined) options.push('--import', `data:text/javascript,${encodeURIComponent(preload)}`);
  return spawn(node, [...options, project.entry], {
    cwd: folder,
    detached: true,
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      PORT: '3000',
      ...env,
      [COMPILE_CACHE_VARIABLE]: compiled,
      ...(clock === undefined ? {} : { [CLOCK_VARIABLE]: String(clock) }),
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

/** The process's number, which is also its group's. */
function spawned(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('spawn', () => resolve(child.pid as number));
    child.once('error', (cause) => {
      const hint = 'Check that Node 24 is installed, and that the machine lets new processes start.';
      reject(new EngineError('boot-failed', `Node could not be started: ${cause.message}`, hint, { cause }));
    });
  });
}
