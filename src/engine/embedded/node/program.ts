// The one program that this worker runs: what its modules need to know about it and about the worker.
// A worker is one process, so this is plain module state; `createNodeRuntime` fills it in.
import type { NodeHost } from './host.ts';

interface Program {
  host: NodeHost;
  cwd: string;
  /** As `process.argv`. */
  argv: string[];
  /** True from the moment `exit` is called: output, listening and callbacks stop. */
  exited: boolean;
  /** True when the entry module is being evaluated. */
  mainStarted: boolean;
  /** True when the entry module has been evaluated. */
  mainFinished: boolean;
  /** Handles an error that nobody caught. Set by `process/uncaught.ts`. */
  uncaught(error: unknown, origin: 'uncaughtException' | 'unhandledRejection'): void;
  /** Called when nothing keeps the program alive any longer. Set by `process/exit.ts`. */
  idle(): void;
}

const unused: NodeHost = {
  write: () => {},
  listening: () => {},
  closed: () => {},
  exit: () => {},
  formatError: (error) => String(error),
  stripTypes: (source) => source,
  require: (id) => {
    throw new Error(`Cannot find module '${id}'`);
  },
};

/** The state of the running program. */
export const program: Program = {
  host: unused,
  cwd: '/',
  argv: [],
  exited: false,
  mainStarted: false,
  mainFinished: false,
  uncaught: (error) => {
    throw error;
  },
  idle: () => {},
};
