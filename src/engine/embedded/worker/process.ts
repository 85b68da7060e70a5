// One program, from its files to its end: puts the Node runtime, the linker and the probes together. For the worker.
import type { ProgramError, SourceLocation } from '../../port.ts';
import { locateInTrace } from '../../source/stack-trace.ts';
import { createNodeRuntime, type NodeRuntime, type RuntimeFiles } from '../node/index.ts';
import type { StartMessage, WorkerMessage } from '../protocol.ts';
import type { SqliteHost } from '../sqlite/index.ts';
import { shiftClock } from './clock.ts';
import { reportErrors } from './errors/report.ts';
import { correctTraces, type Traces } from './errors/traces.ts';
import { removeBrowserGlobals } from './globals.ts';
import { contextProbes } from './monitor/async-context.ts';
import type { Sites } from './monitor/sites.ts';
import { watchTurns } from './monitor/turns.ts';
import { Waits } from './monitor/waits.ts';
import { batchOutput, type Output } from './output.ts';
import { isPromise, settled } from './primordials.ts';
import type { Bundles } from './program/bundles.ts';
import { Circles } from './program/circles.ts';
import { Commonjs } from './program/commonjs.ts';
import { probe } from './program/compile.ts';
import type { Compiler } from './program/compiler.ts';
import { showFunctionsAsWritten } from './program/function-text.ts';
import { Linker } from './program/linker.ts';
import { ModuleLoader } from './program/load.ts';
import { joinPath, root } from './program/paths.ts';
import { SqliteBuiltin } from './program/sqlite-builtin.ts';
import { stripTypes } from './program/strip-types.ts';
import { Requests } from './requests.ts';

/** What the session may do with a running program. */
export interface Program {
  readonly runtime: NodeRuntime;
  readonly requests: Requests;
  readonly output: Output;
  readonly sites: Sites;
  /** Where the program made the server that listens on a port. */
  locateServer(port: number | undefined): SourceLocation | undefined;
}

/** The path of a module that is run first. Traces leave out what goes by this name. */
const PRELOAD = '/roundtrip-preload.mjs';
/** Node's exit code for a program that ends while its top-level `await` still waits. */
const UNSETTLED_AWAIT = 13;

/** Starts the program. It goes on by itself from here; its end is an `exit` message. */
export function startProgram(
  message: StartMessage,
  bundles: Bundles,
  compiler: Compiler,
  post: (message: WorkerMessage, transfer?: Transferable[]) => void,
): Program {
  const { files, entry, env, clock, preload, packages } = message;
  const main = joinPath(root, entry);
  const output = batchOutput((chunks) => post({ type: 'output', chunks }));
  const { sites } = compiler;
  const waits = new Waits();
  let fatal: ProgramError | null = null;

  if (clock !== null) shiftClock(clock);
  const runtime = createNodeRuntime({
    files: Object.fromEntries(Object.entries(files).map(([path, data]) => [joinPath(root, path), data])),
    cwd: root,
    argv: ['/usr/local/bin/node', main],
    env: { ...env },
    host: {
      write: (stream, text) => output.write(stream, text),
      listening: (port) => post({ type: 'listening', port }),
      closed: (port) => post({ type: 'closed', port }),
      exit(code) {
        output.flush();
        post({ type: 'exit', code, error: code === 0 ? null : fatal });
      },
      formatError(error, thrown) {
        fatal = reporter.describe(error);
        return reporter.format(error, thrown);
      },
      require: (id, from) => commonjs.require(id, from),
      stripTypes,
    },
  });
  const { mend, awaited } = correctTraces((path) => loader.loaded(path));
  const reporter = reportErrors(files, runtime.process.version, mend, (path) => loader.loaded(path));
  const sqlite = new SqliteBuiltin(bundles, () => sqliteHost(runtime));
  runtime.builtins['sqlite'] = sqlite.module;
  const loaderFiles = preload === null ? runtime.files : withPreload(runtime.files, preload);
  const loader = new ModuleLoader({
    files: loaderFiles,
    builtins: runtime.builtins,
    packages,
    compile: compiler.compile,
    warn: (message, code) => runtime.process.emitWarning(message, { code }),
  });
  const linker = new Linker({ loader, bundles, sqlite, main, hold: () => runtime.hold() });
  const commonjs = new Commonjs(loader, linker, packages, main);

  const turn = watchTurns({
    busy: (site) => post({ type: 'busy', location: sites.locate(site) ?? { file: entry, line: 1 } }),
    overrun: (site, seconds) => {
      output.flush();
      post({ type: 'overrun', location: sites.locate(site) ?? { file: entry, line: 1 }, seconds });
    },
  });
  installProbes({
    turn,
    wait: awaited ? followRejections(waits, sites, awaited) : waits.await,
    executor: waits.executor,
    importer: linker.importer,
    meta: linker.meta,
    started: () => runtime.mainFinished(),
    builtin: (name: string) => runtime.builtins[name],
    commonjs: (path: string) => (path === main ? runMainScript() : commonjs.run(path)),
    bundle: bundles.evaluate,
    json: commonjs.json,
    mend,
    ...circleProbes(),
    ...contextProbes,
  });
  catchUncaught(runtime);
  showFunctionsAsWritten(() => loader.loadedUnits());
  removeBrowserGlobals();
  void runMain();
  return { runtime, requests: new Requests(runtime, waits, post), output, sites, locateServer };

  function locateServer(port = 0): SourceLocation | undefined {
    return locateInTrace(runtime.serverTrace(port) ?? '', files);
  }

  async function runMain(): Promise<void> {
    let settled = false;
    runtime.process.once('beforeExit', () => {
      if (settled || runtime.process.exitCode !== undefined) return;
      runtime.process.exitCode = UNSETTLED_AWAIT;
      void reportUnsettled(runtime.hold());
    });
    try {
      if (preload !== null) await linker.importFile(PRELOAD);
      await linker.importFile(main);
    } catch (error) {
      runtime.uncaught(error, 'unhandledRejection');
    }
    settled = true;
    runtime.mainFinished();
  }

  /** A CommonJS main file is a task of its own: ticks come right after it. What it throws has been thrown, not rejected. */
  function runMainScript(): unknown {
    let exports: unknown;
    runtime.run(() => {
      try {
        exports = commonjs.run(main);
      } catch (error) {
        runtime.uncaught(error, 'uncaughtException');
      }
    });
    return exports;
  }

  async function reportUnsettled(release: () => void): Promise<void> {
    const site = await waits.innermost(0);
    const location = site === undefined ? undefined : sites.locate(site);
    fatal = {
      name: 'UnsettledAwait',
      message: 'The program ended while it was waiting at an await that nothing could end.',
      hint: 'Look for a promise that is never resolved.',
      ...(location ? { location } : {}),
    };
    const where = location
      ? ` at file://${root}/${location.file}:${location.line}\n${location.source ?? ''}\n${' '.repeat(awaitBefore(location))}^\n\n\n`
      : '';
    output.write('stderr', `Warning: Detected unsettled top-level await${where}\n`);
    release();
  }
}

/** How far in on its line the `await` stands that waits for what is at the place. */
function awaitBefore({ column = 1, source = '' }: SourceLocation): number {
  const before = source.slice(0, column - 1);
  return /\bawait\s*$/.exec(before)?.index ?? before.length;
}

/** The files as the loader sees them, with one more that is not the program's. */
function withPreload(files: RuntimeFiles, text: string): RuntimeFiles {
  const bytes = new TextEncoder().encode(text);
  return { ...files, read: (path) => (path === PRELOAD ? bytes : files.read(path)) };
}

/** What SQLite uses of the program's Node, as it is before the program could patch it. */
function sqliteHost({ builtins }: NodeRuntime): SqliteHost {
  const { resolve } = builtins['path'] as typeof import('node:path');
  const { fileURLToPath } = builtins['url'] as typeof import('node:url');
  return {
    fs: { ...(builtins['fs'] as typeof import('node:fs')) },
    resolve: (path) => resolve(path instanceof URL ? fileURLToPath(path) : path),
  };
}

function circleProbes(): object {
  const { offer, circular } = new Circles();
  return { offer, circular };
}

/** Around the operand of `await`, where the browser's traces do not tell who waited. */
function followRejections(
  waits: Waits,
  sites: Sites,
  awaited: NonNullable<Traces['awaited']>,
): Waits['await'] {
  return (site, value) => {
    const location = isPromise(value) && sites.locate(site);
    if (location) {
      void settled(
        value,
        () => {},
        (error) => awaited(error, location),
      );
    }
    return waits.await(site, value);
  };
}

/** Puts the probes where a program's code can call them and nothing else can change them. */
function installProbes(probes: object): void {
  const target = { n: 1 };
  for (const [name, value] of Object.entries(probes)) Object.defineProperty(target, name, { value });
  Object.seal(target);
  Object.defineProperty(globalThis, probe, { value: target });
}

function catchUncaught(runtime: NodeRuntime): void {
  addEventListener('error', (event) => {
    event.preventDefault();
    runtime.uncaught(event.error ?? new Error(event.message), 'uncaughtException');
  });
  addEventListener('unhandledrejection', (event) => {
    event.preventDefault();
    runtime.uncaught(event.reason, 'unhandledRejection', event.promise);
  });
  addEventListener('rejectionhandled', (event) => {
    runtime.run(() => void runtime.process.emit('rejectionHandled', event.promise));
  });
}
