// One program in one worker, as the page sees it. For the embedded engine's page side.
import type {
  EngineRequest,
  EngineResponse,
  Exit,
  Project,
  Run,
  RunOptions,
  SourceLocation,
} from '../../port.ts';
import type { AssetLoader } from '../assets.ts';
import type { PageMessage, WorkerMessage } from '../protocol.ts';
import { Exchanges } from './exchanges.ts';
import { connectionRefused, outOfMemory, programEnded, unresponsive, workerFailed } from './failures.ts';
import { createOutputStream } from './output-stream.ts';
import { readMessage } from './read-message.ts';
import { WorkerFiles } from './run-files.ts';
import type { FrameWorker, SandboxFrame } from './sandbox-frame.ts';
import { startWatchdog } from './watchdog.ts';

/** How long a program may keep the machine to itself: until it listens, and from then until its first answer. Milliseconds. */
const START_MS = 400;
const FIRST_ANSWER_MS = 100;
/** How long a program may handle SIGTERM. */
const GRACE_MS = 2000;
/** What the worker gives as the code of a program that SIGTERM ended: 128 and the signal's number. */
const BY_SIGTERM = 143;

/** What a run needs from the engine. */
export interface RunContext {
  readonly worker: FrameWorker;
  /** Names of the bundles that the worker has been given ahead. */
  readonly sent: ReadonlySet<string>;
  readonly loader: AssetLoader;
  /** The worker's frame. */
  readonly frame: SandboxFrame;
}

/** Starts the program in the worker. */
export class EmbeddedRun implements Run {
  readonly #context: RunContext;
  readonly #output = createOutputStream();
  readonly #exchanges = new Exchanges((message) => this.#post(message));
  readonly #listening = Promise.withResolvers<{ port: number }>();
  readonly #exited = Promise.withResolvers<Exit>();
  readonly #watchdog = startWatchdog(
    () => this.#post({ type: 'ping' }),
    () => void this.#stuck(),
  );
  readonly #calm = Promise.withResolvers<true>();
  readonly #entry: string;
  /** The bundles from which the program has imported so far. */
  readonly bundles = new Set<string>();
  readonly files = new WorkerFiles((message) => this.#post(message));
  #firstPort: number | undefined;
  #exit: Exit | undefined;
  #stopping = false;
  #gone: Promise<boolean> | undefined;
  #lastSeen: SourceLocation | undefined;

  constructor(context: RunContext, project: Project, { env = {}, clock, preload, signal }: RunOptions) {
    this.#context = context;
    this.#entry = project.entry;
    this.#listening.promise.catch(() => {});
    setTimeout(() => this.#calm.resolve(true), START_MS);
    const { worker, loader, frame } = context;
    void frame.lost.then(() => this.#outOfMemory());
    worker.onfail = (message) => this.#end({ code: null, reason: 'crash', error: workerFailed(message) });
    worker.port.addEventListener('message', ({ data }) => {
      const message = readMessage(data);
      if (message && !this.#exit) this.#receive(message);
    });
    worker.port.start();
    this.#post({
      type: 'start',
      files: project.files,
      entry: project.entry,
      env: { PORT: '3000', ...env },
      clock: clock ?? null,
      preload: preload ?? null,
      packages: loader.assets.packages,
    });
    const onAbort = () => void this.stop('SIGKILL');
    signal?.addEventListener('abort', onAbort);
    void this.exited.then(() => signal?.removeEventListener('abort', onAbort));
    if (signal?.aborted) onAbort();
  }

  /** Resolves when the program's start is over, so that other work does not slow it down. */
  get calm(): Promise<unknown> {
    return this.#calm.promise;
  }

  get output(): Run['output'] {
    return this.#output.stream;
  }

  get listening(): Run['listening'] {
    return this.#listening.promise;
  }

  get exited(): Run['exited'] {
    return this.#exited.promise;
  }

  async request(request: EngineRequest): Promise<EngineResponse> {
    const port = request.port ?? this.#firstPort;
    if (this.#exit || port === undefined) {
      throw connectionRefused(`${request.method ?? 'GET'} ${request.path}`, port, this.#exit);
    }
    const response = await this.#exchanges.send(port, request);
    this.#calm.resolve(true);
    return response;
  }

  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    this.#stopping = true;
    if (signal === 'SIGKILL') this.#end({ code: null, reason: 'stopped' });
    else {
      this.#post({ type: 'signal', name: 'SIGTERM' });
      const timer = setTimeout(() => this.#end({ code: null, reason: 'stopped' }), GRACE_MS);
      await this.exited;
      clearTimeout(timer);
    }
    await this.#gone;
  }

  #post(message: PageMessage): void {
    if (!this.#exit) this.#context.worker.port.postMessage(message);
  }

  #receive(message: WorkerMessage): void {
    switch (message.type) {
      case 'ready':
        return;
      case 'need':
        void this.#sendBundle(message.bundle);
        return;
      case 'output':
        this.#output.push(message.chunks);
        this.#post({ type: 'output-taken' });
        return;
      case 'listening':
        this.#firstPort ??= message.port;
        this.#listening.resolve({ port: message.port });
        setTimeout(() => this.#calm.resolve(true), FIRST_ANSWER_MS);
        return;
      case 'closed':
        return;
      case 'exit':
        this.#programExit(message);
        return;
      case 'pong':
        this.#lastSeen = undefined;
        this.#watchdog.pong();
        return;
      case 'busy':
        this.#lastSeen = message.location;
        return;
      case 'overrun': {
        const error = unresponsive(this.#exchanges.unanswered, message.location, message.seconds);
        this.#end({ code: null, reason: 'unresponsive', error });
        return;
      }
      case 'answer':
        this.files.receive(message.call, message.value);
        return;
      default:
        this.#exchanges.receive(message);
    }
  }

  #programExit({ code, error }: Extract<WorkerMessage, { type: 'exit' }>): void {
    // A program that does not handle SIGTERM is ended by it, and has no code of its own.
    if (this.#stopping) this.#end({ code: code === BY_SIGTERM ? null : code, reason: 'stopped' });
    else if (error && code !== 0) this.#end({ code, reason: code === 13 ? 'exit' : 'crash', error });
    else this.#end({ code, reason: code === null ? 'crash' : 'exit' });
  }

  async #sendBundle(name: string): Promise<void> {
    const { loader, sent } = this.#context;
    this.bundles.add(name);
    if (!sent.has(name)) this.#post({ type: 'bundle', name, content: await loader.bundle(name) });
  }

  /** A worker in a loop ends when told to. When even its frame is silent, that counts as lost. */
  async #stuck(): Promise<void> {
    const answering = this.#exchanges.unanswered;
    this.#gone = this.#context.worker.terminate();
    if (!(await this.#gone)) return this.#context.frame.giveUp();
    this.#end({ code: null, reason: 'unresponsive', error: unresponsive(answering, this.#lastSeen) });
  }

  #outOfMemory(): void {
    this.#end({ code: null, reason: 'out-of-memory', error: outOfMemory(this.#exchanges.unanswered) });
  }

  #end(exit: Exit): void {
    if (this.#exit) return;
    this.#exit = exit;
    this.#watchdog.stop();
    this.#gone ??= this.#context.worker.terminate();
    this.#exchanges.end(exit);
    this.files.end();
    this.#listening.reject(programEnded(exit, this.#entry));
    this.#output.close();
    this.#calm.resolve(true);
    this.#exited.resolve(exit);
  }
}
