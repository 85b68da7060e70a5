// Makes sure that nothing of a run outlives the engine, whatever ends it. Imported by the Node engine only.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * A tiny shell that waits for its input to close, which also happens when the engine's process is killed, and then
 * kills the program's process group and removes its folder. A line on the input says that the program has ended, so
 * that its number, which may belong to another process by now, is left alone. Another says that the engine lives on,
 * and with it what its next runs share.
 */
const SCRIPT =
  'read ended; [ -n "$ended" ] || kill -s KILL -- "-$1"; read shared; rm -rf -- "$2"; [ -n "$shared" ] || rm -rf -- "$3"';

export interface Guardian {
  /** To be called when the program has ended. */
  programEnded(): void;
  /** Kills the program if it lives, removes the folder, and resolves when both are done. */
  cleanUp(): Promise<void>;
}

/** Watches over the process group `group`, the folder of its program, and the folder that the engine's runs share. */
export function startGuardian(group: number, folder: string, shared: string): Guardian {
  // A session of its own, so that Ctrl+C in a terminal does not end it before its work is done.
  const shell = spawn('sh', ['-c', SCRIPT, 'guardian', String(group), folder, shared], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const exited = once(shell, 'exit');
  shell.unref();
  shell.stdin.on('error', () => {});
  return {
    programEnded: () => void shell.stdin.write('ended\n'),
    async cleanUp() {
      shell.ref();
      shell.stdin.end('shared\n');
      if (shell.exitCode === null && shell.signalCode === null) await exited;
    },
  };
}
