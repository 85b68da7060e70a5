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
import type { FrameWorker } from './sandbox-frame.ts';
import { startWatchdog } from './watchdog.ts';

/** How long a program may handle SIGTERM. */
const GRACE_MS = 2000;
/** What the worker gives as the code of a program that SIGTERM ended: 128 and the signal's number. */
const BY_SIGTERM = 143;

/** What a run needs from the engine. */
export interface RunContext {
  readonly worker: FrameWorker;
  readonly loader: AssetLoader;
  /** The program imports a package of this bundle. */
  onBundle(name: string): void;
  /** The frame's process is gone: the engine must make a new one. */
  onFrameLost(): void;
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
  readonly #entry: string;
  readonly files = new WorkerFiles((message) => this.#post(message));
  #firstPort: number | undefined;
  #exit: Exit | undefined;
  #stopping = false;
  #gone: Promise<boolean> | undefined;
  #lastSeen: SourceLocation | undefined;

  constructor(context: RunContext, project: Project, { env = {}, clock, signal }: RunOptions) {
    this.#context = context;
    this.#entry = project.entry;
    this.#listening.promise.catch(() => {});
    const { worker, loader } = context;
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
      packages: loader.assets.packages,
    });
    const onAbort = () => void this.stop('SIGKILL');
    signal?.addEventListener('abort', onAbort);
    void this.exited.then(() => signal?.removeEventListener('abort', onAbort));
    if (signal?.aborted) onAbort();
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
    return this.#exchanges.send(port, request);
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
    this.#context.onBundle(name);
    this.#post({ type: 'bundle', name, content: await this.#context.loader.bundle(name) });
  }

  /** A worker in a loop ends when told to; when even its frame is silent, its process has died, for want of memory. */
  async #stuck(): Promise<void> {
    const answering = this.#exchanges.unanswered;
    this.#gone = this.#context.worker.terminate();
    const alive = await this.#gone;
    const error = alive ? unresponsive(answering, this.#lastSeen) : outOfMemory(answering);
    this.#end({ code: null, reason: alive ? 'unresponsive' : 'out-of-memory', error });
  }

  #end(exit: Exit): void {
    if (this.#exit) return;
    this.#exit = exit;
    this.#watchdog.stop();
    this.#gone ??= this.#context.worker.terminate();
    void this.#gone.then((alive) => {
      if (!alive) this.#context.onFrameLost();
    });
    this.#exchanges.end(exit);
    this.files.end();
    this.#listening.reject(programEnded(exit, this.#entry));
    this.#output.close();
    this.#exited.resolve(exit);
  }
}
