// The engine on StackBlitz's WebContainer: real Node in the page, as long as there is a network. Browser only.
// Import it lazily; it needs a cross-origin isolated page.
import { checkProject } from '../embedded/project.ts';
import { EngineError } from '../engine-error.ts';
import type { BootOptions, Engine } from '../port.ts';
import type { WebContainerAssets } from './assets.ts';
import { boot, type Machine } from './boot.ts';
import { startContainerRun, type ContainerRun } from './container-run.ts';
import { releaseContainer } from './host-frame.ts';
import { replaceProgram } from './run-files.ts';
import { openShell } from './terminal.ts';

/** Settings of the WebContainer engine. */
export interface WebContainerEngineOptions {
  /** Where its files are: what `buildWebContainerAssets` returns. */
  assets: WebContainerAssets;
}

/** Makes an engine. It does nothing until `boot` or `run`. A page can have only one that has booted. */
export function createWebContainerEngine({ assets }: WebContainerEngineOptions): Engine {
  const closing = new AbortController();
  const closed = new Promise<never>((_, reject) => {
    closing.signal.addEventListener('abort', () => reject(disposed()));
  });
  closed.catch(() => {});
  let machine: Machine | undefined;
  let current: ContainerRun | undefined;
  let turns = 0;
  /** Boots, starts and clean-ups, one after the other. */
  let queue: Promise<unknown> = Promise.resolve();

  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    const result = queue.then(task);
    queue = result.catch(() => {});
    return result;
  }

  /** Boots unless that is done. Without its supervisor a container is no use, and is replaced. */
  async function ready(options: BootOptions = {}): Promise<Machine> {
    refuseWhenDisposed();
    if (machine?.supervisor.alive) return machine;
    release();
    const signal = options.signal ? AbortSignal.any([options.signal, closing.signal]) : closing.signal;
    machine = await boot(assets, { ...options, signal });
    return machine;
  }

  function release(): void {
    if (machine) releaseContainer(machine.container);
    machine = undefined;
  }

  async function endCurrent(): Promise<void> {
    const ending = current;
    current = undefined;
    await ending?.dispose();
  }

  function refuseWhenDisposed(): void {
    if (closing.signal.aborted) throw disposed();
  }

  return {
    kind: 'webcontainer',
    capabilities: { terminal: true, npmInstall: true, asyncContext: true },
    boot: (options) => inTurn(async () => void (await ready(options))),
    run(project, options = {}) {
      const turn = ++turns;
      return inTurn(async () => {
        refuseWhenDisposed();
        checkProject(project);
        await endCurrent();
        if (turn !== turns) {
          const message = 'A newer run has taken the place of this one.';
          throw new EngineError('aborted', message, 'Look at the newer run.');
        }
        const { container, supervisor } = await ready({ signal: options.signal });
        // A container that has died does not answer, and must not hold up `dispose`.
        await Promise.race([replaceProgram(container, project.files), closed]);
        current = startContainerRun(container, supervisor, project, options);
        return current.run;
      });
    },
    async openTerminal(size) {
      const { container } = await inTurn(() => ready());
      return openShell(container, size, closing.signal);
    },
    dispose() {
      closing.abort();
      return inTurn(async () => {
        await endCurrent();
        release();
      });
    },
  };
}

function disposed(): EngineError {
  return new EngineError('disposed', 'This engine was shut down.', 'Make a new one.');
}
