// Work in a process of its own, with the lowest right to the processor: a save must not wait for it. Imported by the dev
// server.
import { fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';

/** Ends the work; nothing is heard of it any more. */
export type EndWork = () => void;

/** Nice values above 0 give way to others. */
const nice = 10;

/**
 * Runs the module `module` with `args`. `hear` gets each of its messages, `over` is called when it has ended by itself, with
 * the end of what it wrote to its error output.
 */
export function startWork<Message>(
  module: URL,
  args: readonly string[],
  { hear, over }: { hear: (message: Message) => void; over: (errors: string) => void },
): EndWork {
  const child = fork(fileURLToPath(module), args, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let errors = '';
  let isOver = false;
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors = (errors + text).slice(-2000)));
  child.on('message', (message) => isOver || hear(message as Message));
  child.on('error', (error) => (errors += error.message));
  child.on('close', () => {
    if (!isOver) over(errors);
    isOver = true;
  });
  if (child.pid !== undefined) giveWay(child.pid);
  return () => {
    isOver = true;
    child.kill();
  };
}

function giveWay(pid: number): void {
  try {
    setPriority(pid, nice);
  } catch {
    // It has ended already, or the system does not allow it: then it runs like any other.
  }
}
