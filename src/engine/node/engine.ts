// The engine for authors and CI: real Node in a child process, which the other engines are held against.
// Node only, on systems with process groups and `sh` (Linux, macOS). Learner code is not confined.
import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { EngineError } from '../engine-error.ts';
import type { Engine } from '../port.ts';
import { startNodeRun, type NodeRun } from './node-run.ts';
import { makeEngineFolder, removeEngineFolder, writeProject, type EngineFolder } from './project-folder.ts';

export interface NodeEngineOptions {
  /** The folder that programs see as `node_modules`. Default: the course's own. */
  packages?: string;
  /** Milliseconds without a reaction until a program is killed. Default 3000. */
  unresponsiveAfterMs?: number;
}

const OWN_PACKAGES = fileURLToPath(new URL('../../../node_modules', import.meta.url));
const LOWEST_MAJOR = 24;

/** Makes an engine. Several may run programs at the same time, on the same virtual ports. */
export function createNodeEngine(options: NodeEngineOptions = {}): Engine {
  const { packages = OWN_PACKAGES, unresponsiveAfterMs = 3000 } = options;
  let node: Promise<string> | undefined;
  let folder: Promise<EngineFolder> | undefined;
  let current: NodeRun | undefined;
  let disposed = false;
  /** Starts and clean-ups, one after the other. */
  let queue: Promise<unknown> = Promise.resolve();

  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    const result = queue.then(task);
    queue = result.catch(() => {});
    return result;
  }

  async function endCurrent(): Promise<void> {
    const ending = current;
    current = undefined;
    await ending?.dispose();
  }

  function refuseWhenDisposed(): void {
    if (disposed) throw new EngineError('disposed', 'This engine was shut down.', 'Make a new one.');
  }

  return {
    kind: 'node',
    capabilities: { terminal: false, npmInstall: false, asyncContext: true },
    async boot() {
      refuseWhenDisposed();
      node ??= findNode();
      await node;
    },
    run: (project, runOptions = {}) =>
      inTurn(async () => {
        refuseWhenDisposed();
        node ??= findNode();
        const program = await node;
        await endCurrent();
        folder ??= makeEngineFolder();
        const places = await folder;
        await writeProject(project, packages, places.project);
        current = await startNodeRun({
          ...runOptions,
          node: program,
          folder: places.project,
          compiled: places.compiled,
          project,
          unresponsiveAfterMs,
        });
        return current.run;
      }),
    dispose: () => {
      disposed = true;
      return inTurn(async () => {
        await endCurrent();
        const places = await folder;
        if (places) await removeEngineFolder(places);
      });
    },
  };
}

/** This process's own Node when it is new enough, or else the one among the course's packages. */
async function findNode(): Promise<string> {
  if (major(process.versions.node) >= LOWEST_MAJOR) return process.execPath;
  try {
    const found = join(dirname(createRequire(import.meta.url).resolve('node/package.json')), 'bin', 'node');
    await access(found);
    const { stdout } = await promisify(execFile)(found, ['--version']);
    if (major(stdout.trim().slice(1)) >= LOWEST_MAJOR) return found;
  } catch {
    // Told below: to a person it makes no difference why there is none.
  }
  throw new EngineError(
    'unsupported',
    `Programs need Node ${LOWEST_MAJOR}, and this is Node ${process.versions.node}.`,
    'Run “npm ci” in the course’s folder, which brings Node 24 along, or install Node 24.',
  );
}

function major(version: string): number {
  return Number.parseInt(version, 10);
}
