// The Node runtime of the embedded engine: makes the built-in modules and installs Node's globals in a worker.
// `bundle-plugin.ts` says how npm packages are resolved when this folder is bundled.
import { makeBuiltins } from './builtins.ts';
import { checkIdle, hold, runTask } from './event-loop.ts';
import { fileSystem, setInitialFiles } from './fs/file-system.ts';
import { installGlobals } from './globals.ts';
import type { NodeRuntime, NodeRuntimeOptions } from './host.ts';
import { dispatch } from './http/dispatch.ts';
import { creationTrace, Server } from './http/server.ts';
import { ports } from './net/ports.ts';
import { endWhenIdle, handleSignal, handleUncaught } from './process/exit.ts';
import { makeProcess } from './process/process.ts';
import { program } from './program.ts';

export type {
  NodeHost,
  NodeRuntime,
  NodeRuntimeOptions,
  ResponseSink,
  RuntimeFiles,
  WireRequest,
} from './host.ts';
export { ProgramExit } from './process/exit.ts';

/** Sets the worker up as a Node process: `process`, `Buffer`, `console`, timers, `fetch` and the built-in modules. */
export function createNodeRuntime(options: NodeRuntimeOptions): NodeRuntime {
  const { files, cwd, argv, env, host } = options;
  Object.assign(program, { host, cwd, argv, exited: false, mainStarted: false, mainFinished: false });
  setInitialFiles(files);
  const builtin = (id: string): unknown => builtins[id.replace(/^node:/, '')];
  const process = makeProcess({ argv, env, builtin });
  program.uncaught = (error, origin) => handleUncaught(process, error, origin);
  program.idle = () => endWhenIdle(process);
  const builtins = makeBuiltins(process);
  installGlobals(process);
  return {
    builtins,
    process,
    dispatch,
    hold,
    run: runTask,
    mainStarted() {
      program.mainStarted = true;
      checkIdle();
    },
    mainFinished() {
      program.mainStarted = true;
      program.mainFinished = true;
      checkIdle();
    },
    uncaught: (error, origin, promise) => runTask(() => handleUncaught(process, error, origin, promise)),
    serverTrace(port) {
      const server = ports.get(port);
      return server instanceof Server ? creationTrace(server) : undefined;
    },
    signal: (name) => runTask(() => handleSignal(process, name)),
    files: {
      read: (path) => fileSystem().read(path),
      write: (path, data) => fileSystem().write(path, data),
      list: (folder) => fileSystem().list(folder),
    },
  };
}
