// A shell in the container for the learner to type into: WebContainer's own `jsh`. Browser only.
import type { WebContainer } from '@webcontainer/api';
import { EngineError } from '../engine-error.ts';
import type { Terminal, TerminalSize } from '../port.ts';
import { PROGRAM_FOLDER } from './layout.ts';

const SHELL = 'jsh';
/** The code of a shell that was killed: 128 and SIGKILL's number. */
const KILLED = 137;

/** Starts a shell in the program's folder; it ends with the engine. Rejects with an EngineError `boot-failed`. */
export async function openShell(
  container: WebContainer,
  { columns, rows }: TerminalSize,
  engineEnd: AbortSignal,
): Promise<Terminal> {
  const terminal = { cols: columns, rows };
  const shell = await container.spawn(SHELL, { cwd: PROGRAM_FOLDER, terminal }).catch((cause: unknown) => {
    const hint = 'Try again, or reload the page. Your code is kept.';
    throw new EngineError('boot-failed', 'The terminal could not be started.', hint, { cause });
  });
  const input = shell.input.getWriter();
  const close = () => shell.kill();
  engineEnd.addEventListener('abort', close);
  const exited = shell.exit.catch(() => KILLED);
  void exited.then(() => engineEnd.removeEventListener('abort', close));
  return {
    output: shell.output,
    exited,
    write: (text) => void input.write(text).catch(() => {}),
    resize: (size) => shell.resize({ cols: size.columns, rows: size.rows }),
    close,
  };
}
