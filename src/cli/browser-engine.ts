// An engine that lives in a Chromium page, for Node code: verify, conformance and the bench drive it as any other engine.
import { EngineError } from '../engine/engine-error.ts';
import type { BootOptions, Capabilities, Engine, Project, Run, RunOptions } from '../engine/port.ts';
import { openPage, type EnginePage } from './browser-page.ts';
import { BrowserRun } from './browser-run.ts';

/** The kinds of engine that need a browser. */
export type BrowserEngineKind = 'embedded' | 'webcontainer';

const capabilities: Record<BrowserEngineKind, Capabilities> = {
  embedded: { terminal: false, npmInstall: false, asyncContext: true },
  webcontainer: { terminal: true, npmInstall: true, asyncContext: true },
};

/**
 * Opens a page with an engine in it. The first call starts Chromium and builds the engine; further ones share both, each
 * with a page of its own. `dispose` closes the page, and Chromium with the last one. A WebContainer runs on the stand-in of
 * the e2e folder, since its real host is not on this machine.
 */
export async function createBrowserEngine(kind: BrowserEngineKind): Promise<Engine> {
  return new BrowserEngine(kind, await openPage(kind));
}

class BrowserEngine implements Engine {
  readonly kind: BrowserEngineKind;
  readonly capabilities: Capabilities;
  readonly #page: EnginePage;
  #disposed = false;

  constructor(kind: BrowserEngineKind, page: EnginePage) {
    this.kind = kind;
    this.capabilities = capabilities[kind];
    this.#page = page;
  }

  async boot({ signal, deadlineMs }: BootOptions = {}): Promise<void> {
    this.#refuseWhenDisposed();
    refuseWhenAborted(signal);
    await this.#page.call('boot', { deadlineMs });
  }

  async run(project: Project, { signal, ...options }: RunOptions = {}): Promise<Run> {
    this.#refuseWhenDisposed();
    refuseWhenAborted(signal);
    const run = new BrowserRun(this.#page, await this.#page.call('run', project, options));
    const kill = (): void => void run.stop('SIGKILL').catch(() => undefined);
    if (signal?.aborted) kill();
    signal?.addEventListener('abort', kill, { once: true });
    void run.exited.finally(() => signal?.removeEventListener('abort', kill)).catch(() => undefined);
    return run;
  }

  async dispose(): Promise<void> {
    if (this.#disposed) return;
    this.#disposed = true;
    await this.#page.close();
  }

  #refuseWhenDisposed(): void {
    if (this.#disposed) throw new EngineError('disposed', 'This engine was shut down.', 'Make a new one.');
  }
}

function refuseWhenAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted)
    throw new EngineError('aborted', 'The run was called off.', 'Start it again when you want it.');
}
