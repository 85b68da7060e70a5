// The one contract that every engine fulfils: embedded, WebContainer and real Node.
// Types only, so that any layer above may import it without pulling an engine in.

/** Which engine: `embedded` runs in a worker of the page, `webcontainer` is StackBlitz's, `node` is a real child process. */
export type EngineKind = 'embedded' | 'webcontainer' | 'node';

/** What an engine can do beyond the contract. The workspace shows or hides panels by it. */
export interface Capabilities {
  /** A shell the learner can type into. */
  terminal: boolean;
  /** `npm install` of packages that the course does not bundle. */
  npmInstall: boolean;
  /** `AsyncLocalStorage` follows `await`. */
  asyncContext: boolean;
}

/** A whole small program. Paths are relative, with `/`, without `..`: `src/app.ts`. */
export interface Project {
  files: Readonly<Record<string, string | Uint8Array>>;
  /** The file that `node` would be given, as in `node src/server.ts`. */
  entry: string;
}

/** Settings of one run. */
export interface RunOptions {
  /** Environment variables. `PORT` is `3000` unless it is set here. */
  env?: Readonly<Record<string, string>>;
  /** What the program's clock shows when it starts, in milliseconds since 1970; it ticks on from there. Default: now. */
  clock?: number;
  /**
   * Text of an ES module that is run in the program's process before its entry, as `node --import` would. It imports
   * built-in modules only, and is none of the files that the program sees.
   */
  preload?: string;
  /** Aborting stops the program, as `stop('SIGKILL')` would. */
  signal?: AbortSignal;
}

/** A place in the program's own files. Lines and columns count from 1. */
export interface SourceLocation {
  file: string;
  line: number;
  column?: number;
  /** The text of that line, when it is known. */
  source?: string;
}

/** What went wrong inside the program, in a form that can be shown to a learner. */
export interface ProgramError {
  /** `SyntaxError`, `TypeError`, … as the program would see it. */
  name: string;
  message: string;
  /** Node's code where there is one: `ERR_MODULE_NOT_FOUND`, `EADDRINUSE`. */
  code?: string;
  /** The trace, with the learner's own files, lines and columns. */
  stack?: string;
  /** The innermost place in the learner's own files. */
  location?: SourceLocation;
  /** What to do next, in one sentence, when the engine knows. */
  hint?: string;
}

/** Why a run ended. */
export type ExitReason = 'exit' | 'crash' | 'stopped' | 'unresponsive' | 'out-of-memory';

/** How a run ended. `code` is null when a signal or the engine ended it. */
export interface Exit {
  code: number | null;
  reason: ExitReason;
  error?: ProgramError;
}

/** A piece of what the program printed. */
export interface OutputChunk {
  stream: 'stdout' | 'stderr';
  text: string;
  /** Lines left out just before this piece, because more came than can be shown. */
  dropped?: number;
}

/** Header fields as they go over the wire: in order, doubles kept, case kept. */
export type RawHeaders = [name: string, value: string][];

/** A request as it goes over the wire. Nothing is added but `Host`, and `Content-Length` when there is a body. */
export interface EngineRequest {
  /** Default `GET`. */
  method?: string;
  /** Path and query, beginning with `/`. */
  path: string;
  headers?: RawHeaders;
  body?: Uint8Array;
  /** Default: the port that the program listened on first. */
  port?: number;
  /** Milliseconds until the response's head must be there. Default 30 000. */
  timeoutMs?: number;
  signal?: AbortSignal;
}

/** A response as it came over the wire. */
export interface EngineResponse {
  status: number;
  statusText: string;
  headers: RawHeaders;
  body: ReadableStream<Uint8Array>;
}

/** The files as the program sees them while it runs, database files included. */
export interface RunFiles {
  /** Rejects with an EngineError `no-such-file`. */
  read(path: string): Promise<Uint8Array>;
  write(path: string, data: string | Uint8Array): Promise<void>;
  /** Names in a folder, sorted; folders end with `/`. */
  list(folder: string): Promise<string[]>;
}

/** One running program. */
export interface Run {
  /** Everything printed, in order. May be read once. Closes when the program ends. */
  readonly output: ReadableStream<OutputChunk>;
  /** Resolves at the first `listen`; rejects with an EngineError `program-ended` (its `exit` says how) if there is none. */
  readonly listening: Promise<{ port: number }>;
  /** Always resolves. */
  readonly exited: Promise<Exit>;
  /** Sends one request. Rejects with an EngineError: `connection-refused`, `connection-reset`, `request-timeout`, `aborted`. */
  request(request: EngineRequest): Promise<EngineResponse>;
  readonly files: RunFiles;
  /** Default SIGTERM: handlers run, and after two seconds the program is killed. Resolves when it has ended. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** How many letters fit into a terminal. */
export interface TerminalSize {
  columns: number;
  rows: number;
}

/** A shell in a terminal, in the program's folder. */
export interface Terminal {
  /** What is to be drawn, escape sequences included. May be read once. Closes when the shell ends. */
  readonly output: ReadableStream<string>;
  /** The shell's exit code. Always resolves. */
  readonly exited: Promise<number>;
  /** Keys that were pressed, or text that was pasted. */
  write(text: string): void;
  resize(size: TerminalSize): void;
  /** Ends the shell and what runs in it. */
  close(): void;
}

/** Settings of `boot`. */
export interface BootOptions {
  signal?: AbortSignal;
  /** Milliseconds until boot gives up. Default 15 000. */
  deadlineMs?: number;
}

/** A machine that runs programs, one at a time. */
export interface Engine {
  readonly kind: EngineKind;
  readonly capabilities: Capabilities;
  /** Makes ready; may be called again. Rejects with an EngineError, never hangs. */
  boot(options?: BootOptions): Promise<void>;
  /** Starts a program; one that was running is killed first. Rejects only with EngineErrors of the engine itself. */
  run(project: Project, options?: RunOptions): Promise<Run>;
  /** Starts a shell, beside the program. Only where `capabilities.terminal` is true. Rejects with an EngineError. */
  openTerminal?(size: TerminalSize): Promise<Terminal>;
  /** Ends the run and frees everything. The engine cannot be used again. */
  dispose(): Promise<void>;
}
