// The learner's program as a child of the supervisor. Runs in the container's Node.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { FromChild, ToChild } from '../../node/child-messages.ts';
import { startWatchdog, type Watchdog } from '../../node/watchdog.ts';
import { PROGRAM_FOLDER } from '../layout.ts';
import type { FromSupervisor, StartMessage } from '../messages.ts';

/** A program that was started. */
export interface Program {
  signal(name: 'SIGTERM' | 'SIGKILL'): void;
}

/** Starts it and reports what it prints, says and how it ends. A start that is not possible is told as such an end. */
export function startProgram(start: StartMessage, send: (message: FromSupervisor) => void): Program {
  const { run, entry, env, clock, preload, unresponsiveAfterMs } = start;
  const folder = fileURLToPath(new URL(`../${PROGRAM_FOLDER}/`, import.meta.url));
  const own = new URL('./preload.mjs', import.meta.url);
  if (clock !== undefined) own.searchParams.set('clock', String(clock));
  const options = ['--import', own.href];
  if (preload !== undefined) options.push('--import', `data:text/javascript,${encodeURIComponent(preload)}`);
  // By name, because the container decides what `node` is.
  const child = spawn('node', [...options, entry], {
    cwd: folder,
    detached: true,
    env: { PATH: process.env['PATH'], HOME: folder, PORT: '3000', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let watchdog: Watchdog | undefined;

  const killGroup = () => {
    child.kill('SIGKILL');
    try {
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // The group is gone, or there are no process groups here.
    }
  };
  child.on('message', (message: FromChild) => {
    if (message.type === 'pong') return watchdog?.pong();
    send({ type: 'program', run, message });
    if (message.type !== 'ready') return;
    watchdog = startWatchdog(
      unresponsiveAfterMs,
      () => child.connected && child.send({ type: 'ping' } satisfies ToChild, () => {}),
      () => {
        send({ type: 'stuck', run });
        killGroup();
      },
    );
  });
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream]
      ?.setEncoding('utf8')
      .on('data', (text: string) => send({ type: 'output', run, stream, text }));
  }
  child.on('error', (error) => {
    send({ type: 'output', run, stream: 'stderr', text: `Node could not be started: ${error.message}\n` });
    send({ type: 'exit', run, code: 127, signal: null });
  });
  child.on('exit', () => {
    watchdog?.stop();
    // Whatever it started itself holds the output open, so it goes too.
    killGroup();
  });
  child.on('close', (code, signal) => send({ type: 'exit', run, code, signal }));

  return { signal: (name) => (name === 'SIGKILL' ? killGroup() : void child.kill(name)) };
}
