// The `process` object.
import { makeMemoryUsage } from './memory.ts';
import { hrtime, uptime } from './clock.ts';
import { makeEnvironment } from './environment.ts';
import { loadEnvFile } from './env-file.ts';
import { exit, handleSignal, SIGNALS } from './exit.ts';
import { makeInput, makeOutput } from './standard-streams.ts';
import { emitWarning } from './warnings.ts';
import { invalidArgType, nodeError, outOfRange, unavailable } from '../errors.ts';
import { nextTick } from '../event-loop.ts';
import { EventEmitter } from '../events/index.ts';
import { program } from '../program.ts';
import { validateFunction, validateString } from '../validators.ts';
import { fileSystem } from '../fs/file-system.ts';
import { path } from '../path.ts';

/** The version of Node whose behaviour this runtime follows. */
export const NODE_VERSION = '24.21.0';
const PID = 4242;

/** What a run's `process` begins with. */
export interface ProcessOptions {
  argv: string[];
  env: Record<string, string>;
  /** A built-in module by name, with or without `node:`; undefined when there is none. */
  builtin(this: void, name: string): unknown;
}

/** `process` is of a class of its own, which its traces and its text show. */
const processPrototype: object = Object.create(EventEmitter.prototype, {
  constructor: { value: { process: function () {} }.process, writable: true, configurable: true },
});

/** Makes `process` for a run. */
export function makeProcess(options: ProcessOptions): NodeJS.Process {
  const process = Object.create(processPrototype) as NodeJS.Process;
  EventEmitter.call(process as never);
  const streams = lazyStreams();
  let exitCode: number | string | null | undefined;
  Object.assign(process, {
    title: 'node',
    version: `v${NODE_VERSION}`,
    versions: { node: NODE_VERSION, v8: '13.6.233.17-node.30', modules: '137', uv: '1.51.0', zlib: '1.3.1' },
    arch: 'x64',
    platform: 'linux',
    release: { name: 'node', lts: 'Krypton' },
    argv: options.argv,
    argv0: 'node',
    execArgv: [],
    execPath: '/usr/local/bin/node',
    debugPort: 9229,
    pid: PID,
    ppid: 1,
    features: { inspector: false, debug: false, uv: true, ipv6: true, tls: false, typescript: 'strip' },
    config: { target_defaults: {}, variables: {} },
    allowedNodeEnvironmentFlags: new Set(),
    report: {},
    env: makeEnvironment(options.env),
    hrtime,
    uptime,
    nextTick(callback: (...args: unknown[]) => void, ...args: unknown[]) {
      validateFunction(callback, 'callback');
      nextTick(callback, ...args);
    },
    cwd: () => program.cwd,
    chdir(folder: string) {
      validateString(folder, 'directory');
      const target = path.resolve(folder);
      if (!fileSystem().isFolder(target)) {
        const message = `ENOENT: no such file or directory, chdir '${program.cwd}' -> '${folder}'`;
        throw Object.assign(new Error(message), {
          errno: -2,
          code: 'ENOENT',
          syscall: 'chdir',
          path: program.cwd,
          dest: folder,
        });
      }
      program.cwd = target;
    },
    umask: () => 0o22,
    exit: (code?: unknown) => {
      checkExitCode(code);
      return exit(process, code);
    },
    reallyExit: (code?: unknown) => exit(process, code),
    abort: () => exit(process, 134),
    kill(pid: number, signal: string | number = 'SIGTERM') {
      if (typeof pid !== 'number') throw invalidArgType('pid', 'number', pid);
      const name =
        typeof signal === 'string' ? signal : Object.keys(SIGNALS).find((key) => SIGNALS[key] === signal);
      if (typeof signal === 'string' && !(signal in SIGNALS)) {
        throw nodeError(TypeError, 'ERR_UNKNOWN_SIGNAL', `Unknown signal: ${signal}`);
      }
      if (pid !== PID && pid !== 0)
        throw Object.assign(new Error('kill ESRCH'), { errno: -3, code: 'ESRCH', syscall: 'kill' });
      if (name) nextTick(() => handleSignal(process, name));
      return true;
    },
    emitWarning: (warning: string | Error, ...rest: [string?, string?]) =>
      emitWarning(process, warning, ...rest),
    memoryUsage: makeMemoryUsage(),
    cpuUsage: () => ({ user: Math.round(uptime() * 300_000), system: Math.round(uptime() * 50_000) }),
    resourceUsage: () => ({ userCPUTime: Math.round(uptime() * 300_000), systemCPUTime: 0, maxRSS: 60_000 }),
    getBuiltinModule: options.builtin,
    constrainedMemory: () => 0,
    availableMemory: () => 1024 ** 3,
    getuid: () => 1000,
    geteuid: () => 1000,
    getgid: () => 1000,
    getegid: () => 1000,
    getgroups: () => [1000],
    getActiveResourcesInfo: () => [],
    loadEnvFile: (file?: string | URL) => loadEnvFile(process.env, file),
    setSourceMapsEnabled: () => {},
    setUncaughtExceptionCaptureCallback: () => {},
    hasUncaughtExceptionCaptureCallback: () => false,
    binding(name: string) {
      throw unavailable(`process.binding('${name}')`, 'Use the public node: modules.');
    },
  });
  Object.defineProperties(process, {
    ...streams,
    exitCode: {
      enumerable: true,
      configurable: true,
      get: () => exitCode,
      set(code: number | string | null | undefined) {
        checkExitCode(code);
        exitCode = code;
      },
    },
    [Symbol.toStringTag]: { value: 'process' },
  });
  return process;
}

function lazyStreams(): PropertyDescriptorMap {
  const lazy = <T>(make: () => T): PropertyDescriptor => {
    let value: T | undefined;
    return { enumerable: true, configurable: true, get: () => (value ??= make()) };
  };
  return {
    stdout: lazy(() => makeOutput('stdout')),
    stderr: lazy(() => makeOutput('stderr')),
    stdin: lazy(() => makeInput()),
  };
}

function checkExitCode(code: unknown): void {
  if (code === undefined || code === null) return;
  const isNumeric = typeof code === 'string' && code.trim() !== '' && !Number.isNaN(Number(code));
  const number = isNumeric ? Number(code) : code;
  if (typeof number !== 'number') throw invalidArgType('code', 'number', code);
  if (!Number.isInteger(number)) throw outOfRange('code', 'an integer', code);
}
