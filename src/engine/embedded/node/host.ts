// What the Node runtime asks of the worker around it, and what it offers in return. Types only.

/** What the worker does for the runtime. */
export interface NodeHost {
  /** Passes on what the program printed, without change. */
  write(stream: 'stdout' | 'stderr', text: string): void;
  /** A server has begun to listen. */
  listening(port: number): void;
  /** A server has stopped listening. */
  closed(port: number): void;
  /** The program has ended: by `process.exit`, an uncaught error, nothing left to do, or a signal, when there is no code. */
  exit(code: number | null): void;
  /** The text that Node would print for an uncaught error, with traces that name the learner's files. */
  formatError(error: unknown, thrown: boolean): string;
  /** Loads a CommonJS module; behind `module.createRequire`. */
  require(id: string, fromFile: string): unknown;
  /** Blanks the types of TypeScript; behind `module.stripTypeScriptTypes`. */
  stripTypes(source: string): string;
}

/** A connection that has left HTTP: the server's end, and what it sent with its head. */
export interface Upgraded {
  readonly socket: unknown;
  readonly head: Uint8Array;
}

/** Takes one response, piece by piece: one of `refused` or `head`, then `data`s, then `end`; `abort` at any time. */
export interface ResponseSink {
  /** Nothing listens on that port. */
  refused(): void;
  /** An interim response (1xx), before `head`. Without it they are dropped. */
  information?(status: number, statusText: string, headers: [string, string][]): void;
  /** The server has switched protocols; nothing else will come. Without it the connection breaks. */
  upgraded?(status: number, statusText: string, headers: [string, string][], connection: Upgraded): void;
  /** Header fields in order, in the case the program wrote them, doubles kept. */
  head(status: number, statusText: string, headers: [string, string][]): void;
  /** Body bytes, without chunked framing. The sink may keep the array. */
  data(chunk: Uint8Array): void;
  /** Calls back as soon as the client has read enough for more. Without it there is always room. */
  whenReady?(callback: () => void): void;
  /** `trailers` are the fields after the body, in order. */
  end(trailers?: [string, string][]): void;
  /** The connection broke before the response was complete. */
  abort(error?: unknown): void;
}

/** One request, as it would come over the wire. */
export interface WireRequest {
  method: string;
  /** The request target: path and query. */
  path: string;
  headers: [string, string][];
  body?: Uint8Array;
  /** Whether more of the body follows, through `Dispatched`. */
  open?: boolean;
}

/** The program's files, by absolute path. */
export interface RuntimeFiles {
  /** Undefined when there is no such file. */
  read(path: string): Uint8Array | undefined;
  /** Creates missing folders. */
  write(path: string, data: string | Uint8Array): void;
  /** Names in a folder, sorted, folders with a `/` at the end; undefined when there is no such folder. */
  list(folder: string): string[] | undefined;
}

/** One program's Node. A worker has one. */
export interface NodeRuntime {
  /** The built-in modules, keyed without `node:`. Values may be made when first read. */
  readonly builtins: Record<string, unknown>;
  readonly process: NodeJS.Process;
  /** Sends one request to a server of the program. The returned `abort` is the client going away. */
  dispatch(port: number, request: WireRequest, sink: ResponseSink): { abort(): void };
  /** Runs a callback from outside, such as a CommonJS main module, as one task: ticks come before promises. */
  run(callback: () => void): void;
  /**
   * Says that the entry module begins to be evaluated. If nothing is left to do before it has finished, its
   * top-level `await` can never settle, and the program ends with code 13. Optional.
   */
  mainStarted(): void;
  /** Says that the entry module has been evaluated: from now on the program ends when nothing is left to do. */
  mainFinished(): void;
  /**
   * Handles an error that nobody caught, as Node does; `promise` goes to `unhandledRejection` listeners. A rejection
   * without a promise is that of the entry module, of which they are not told.
   */
  uncaught(
    error: unknown,
    origin: 'uncaughtException' | 'unhandledRejection',
    promise?: Promise<unknown>,
  ): void;
  /** The trace of the call that made the server on a port; undefined when nothing listens there. */
  serverTrace(port: number): string | undefined;
  /** Delivers a signal: listeners run, or the program ends without a code. */
  signal(name: 'SIGTERM' | 'SIGINT'): void;
  /** Keeps the program alive, during a dynamic `import()` for example, until the returned function is called. */
  hold(): () => void;
  readonly files: RuntimeFiles;
}

/** Settings of `createNodeRuntime`. */
export interface NodeRuntimeOptions {
  /** Absolute path to contents. */
  files: Record<string, string | Uint8Array>;
  cwd: string;
  argv: string[];
  env: Record<string, string>;
  host: NodeHost;
}
