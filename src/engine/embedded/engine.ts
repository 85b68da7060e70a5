// The embedded engine: programs run in workers of a sandboxed frame, offline, with our own Node around them.
// Browser only. Import it lazily; nothing of it is needed before a learner runs a program.
import { EngineError } from '../engine-error.ts';
import type { BootOptions, Engine, Project, Run, RunOptions } from '../port.ts';
import { AssetLoader, type EngineAssets } from './assets.ts';
import { EmbeddedRun } from './page/run.ts';
import { type FrameWorker, SandboxFrame } from './page/sandbox-frame.ts';
import { checkProject } from './project.ts';
import type { PageMessage } from './protocol.ts';

/** Settings of the embedded engine. */
export interface EmbeddedEngineOptions {
  /** Where its files are: `virtual:engine-assets`, or what `buildEngineAssets` returns. */
  assets: EngineAssets;
}

const BOOT_DEADLINE_MS = 15_000;
/** A learner who has not run anything for so long is reading or typing: there is time to make the next run quicker. */
const IDLE_MS = 500;

/** A worker without a program. `sent` names the bundles that it has been given. */
interface WaitingWorker {
  readonly worker: FrameWorker;
  readonly sent: ReadonlySet<string>;
}

/** Makes an engine. It does nothing until `boot` or `run`. */
export function createEmbeddedEngine(options: EmbeddedEngineOptions): Engine {
  return new EmbeddedEngine(options);
}

class EmbeddedEngine implements Engine {
  readonly kind = 'embedded';
  readonly capabilities = { terminal: false, npmInstall: false, asyncContext: true };
  readonly #loader: AssetLoader;
  #frame: Promise<SandboxFrame> | undefined;
  #spare: WaitingWorker | undefined;
  #run: EmbeddedRun | undefined;
  /** What the last program was made of: the next worker gets it at once, because its program will be much the same. */
  #usual: { bundles: ReadonlySet<string>; files: Project['files'] };
  /** Counts `run` calls: only the latest may start. */
  #turn = 0;
  readonly #disposed = new AbortController();

  constructor({ assets }: EmbeddedEngineOptions) {
    this.#loader = new AssetLoader(assets);
    this.#usual = { bundles: new Set(assets.first), files: {} };
  }

  async boot({ signal, deadlineMs = BOOT_DEADLINE_MS }: BootOptions = {}): Promise<void> {
    this.#refuseWhenDisposed();
    await this.#within(this.#openFrame(), deadlineMs, signal);
    await this.#makeSpare();
  }

  async run(project: Project, options: RunOptions = {}): Promise<Run> {
    this.#refuseWhenDisposed();
    checkProject(project);
    const turn = ++this.#turn;
    // Not waited for: that worker goes while the next program starts in another.
    void this.#run?.stop('SIGKILL');
    const frame = await this.#within(this.#openFrame(), BOOT_DEADLINE_MS, options.signal);
    if (turn !== this.#turn) {
      throw new EngineError(
        'aborted',
        'A newer run has taken the place of this one.',
        'Look at the newer run.',
      );
    }
    const spare = this.#spare ?? this.#spawn(frame, false);
    this.#spare = undefined;
    const context = { ...spare, frame, loader: this.#loader };
    const run = new EmbeddedRun(context, project, options);
    this.#run = run;
    void run.calm.then(() => {
      this.#usual = {
        bundles: run.bundles.size > 0 ? run.bundles : this.#usual.bundles,
        files: project.files,
      };
      return this.#makeSpare();
    });
    return run;
  }

  async dispose(): Promise<void> {
    this.#disposed.abort();
    this.#turn += 1;
    await this.#run?.stop('SIGKILL');
    const frame = await this.#frame?.catch(() => undefined);
    frame?.close();
    this.#frame = this.#spare = undefined;
  }

  #openFrame(): Promise<SandboxFrame> {
    if (this.#frame) return this.#frame;
    const opening = this.#loader
      .worker()
      .then((code) => SandboxFrame.open(this.#loader.assets.host, code, this.#disposed.signal));
    this.#frame = opening;
    const forget = () => {
      if (this.#frame === opening) this.#frame = this.#spare = undefined;
    };
    opening.then((frame) => {
      void frame.lost.then(() => {
        frame.close();
        forget();
      });
    }, forget);
    return opening;
  }

  async #makeSpare(): Promise<void> {
    const frame = await this.#frame?.catch(() => undefined);
    if (!frame || this.#spare || this.#disposed.signal.aborted) return;
    const spare = this.#spawn(frame, false);
    this.#spare = spare;
    setTimeout(() => void this.#improveSpare(frame, spare), IDLE_MS);
  }

  /** Puts a worker whose code has been compiled as a whole into the place of one that nobody has wanted so far. */
  async #improveSpare(frame: SandboxFrame, spare: WaitingWorker): Promise<void> {
    if (this.#spare !== spare) return;
    const better = this.#spawn(frame, true);
    await ready(better.worker.port);
    if (this.#spare && this.#spare !== spare) return void better.worker.terminate();
    void this.#spare?.worker.terminate();
    this.#spare = better;
  }

  #spawn(frame: SandboxFrame, eager: boolean): WaitingWorker {
    const worker = frame.spawn(eager);
    const sent = new Set<string>();
    const post = (message: PageMessage) => worker.port.postMessage(message);
    for (const name of this.#usual.bundles) {
      void this.#loader.bundle(name).then((content) => {
        if (content === null) return;
        sent.add(name);
        post({ type: 'bundle', name, content });
      });
    }
    post({ type: 'prepare', files: this.#usual.files });
    return { worker, sent };
  }

  #refuseWhenDisposed(): void {
    if (!this.#disposed.signal.aborted) return;
    throw new EngineError('disposed', 'This engine was shut down.', 'Make a new one.');
  }

  /** Waits, but not longer than the deadline and not after an abort. What is waited for goes on, for the next try. */
  #within<T>(work: Promise<T>, deadlineMs: number, signal: AbortSignal | undefined): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const late = () => {
      const what = `The engine was not ready within ${deadlineMs / 1000} seconds.`;
      reject(new EngineError('boot-timeout', what, 'Check the connection and try again.'));
    };
    const abort = () =>
      reject(new EngineError('aborted', 'The start was cancelled.', 'Run the program again.'));
    const shut = () => reject(new EngineError('disposed', 'This engine was shut down.', 'Make a new one.'));
    const timer = setTimeout(late, deadlineMs);
    signal?.addEventListener('abort', abort);
    this.#disposed.signal.addEventListener('abort', shut);
    if (signal?.aborted) abort();
    work.then(resolve, reject);
    return promise.finally(() => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      this.#disposed.signal.removeEventListener('abort', shut);
    });
  }
}

/** Resolves with the first message of a worker, which says that its own code has run. */
function ready(port: MessagePort): Promise<void> {
  return new Promise((resolve) => {
    port.addEventListener('message', () => resolve(), { once: true });
    port.start();
  });
}
