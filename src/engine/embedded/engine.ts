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
/** The next worker is made ready when the program has started, or after this long. */
const SPARE_DELAY_MS = 400;

/** Makes an engine. It does nothing until `boot` or `run`. */
export function createEmbeddedEngine(options: EmbeddedEngineOptions): Engine {
  return new EmbeddedEngine(options);
}

class EmbeddedEngine implements Engine {
  readonly kind = 'embedded';
  readonly capabilities = { terminal: false, npmInstall: false, asyncContext: true };
  readonly #loader: AssetLoader;
  #frame: Promise<SandboxFrame> | undefined;
  #spare: FrameWorker | undefined;
  #run: EmbeddedRun | undefined;
  /** Bundles that a new worker gets at once, because the next program will probably import them. */
  readonly #usual: Set<string>;
  /** Counts `run` calls: only the latest may start. */
  #turn = 0;
  readonly #disposed = new AbortController();

  constructor({ assets }: EmbeddedEngineOptions) {
    this.#loader = new AssetLoader(assets);
    this.#usual = new Set(assets.first);
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
    await this.#run?.stop('SIGKILL');
    const frame = await this.#within(this.#openFrame(), BOOT_DEADLINE_MS, options.signal);
    if (turn !== this.#turn) {
      throw new EngineError(
        'aborted',
        'A newer run has taken the place of this one.',
        'Look at the newer run.',
      );
    }
    const worker = this.#spare ?? this.#spawn(frame);
    this.#spare = undefined;
    const context = {
      worker,
      loader: this.#loader,
      onBundle: (name: string) => this.#usual.add(name),
      onFrameLost: () => this.#closeFrame(frame),
    };
    const run = new EmbeddedRun(context, project, options);
    this.#run = run;
    const started = Promise.race([run.listening.catch(() => {}), delay(SPARE_DELAY_MS)]);
    void started.then(() => this.#makeSpare());
    return run;
  }

  async dispose(): Promise<void> {
    this.#disposed.abort();
    this.#turn += 1;
    await this.#run?.stop('SIGKILL');
    const frame = await this.#frame?.catch(() => undefined);
    if (frame) this.#closeFrame(frame);
  }

  #openFrame(): Promise<SandboxFrame> {
    if (this.#frame) return this.#frame;
    const opening = this.#loader
      .worker()
      .then((code) => SandboxFrame.open(this.#loader.assets.host, code, this.#disposed.signal));
    this.#frame = opening;
    opening.catch(() => {
      if (this.#frame === opening) this.#frame = undefined;
    });
    return opening;
  }

  async #makeSpare(): Promise<void> {
    const frame = await this.#frame?.catch(() => undefined);
    if (frame && !this.#disposed.signal.aborted) this.#spare ??= this.#spawn(frame);
  }

  #spawn(frame: SandboxFrame): FrameWorker {
    const worker = frame.spawn();
    for (const name of this.#usual) {
      void this.#loader.bundle(name).then((content) => {
        if (content !== null)
          worker.port.postMessage({ type: 'bundle', name, content } satisfies PageMessage);
      });
    }
    return worker;
  }

  #closeFrame(frame: SandboxFrame): void {
    frame.close();
    this.#frame = undefined;
    this.#spare = undefined;
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

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
