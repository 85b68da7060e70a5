// What passes between Node and the bare page that holds a browser's engine: plain data that Playwright can carry. Types only.
import type { EngineErrorCode } from '../../src/engine/engine-error.ts';
import type {
  BootOptions,
  EngineRequest,
  EngineResponse,
  Exit,
  OutputChunk,
  Project,
  RunOptions,
  SourceLocation,
} from '../../src/engine/port.ts';

type Plain<T> = Omit<T, 'signal'>;

/** An EngineError, or any other error under the code `other`. */
export interface FailureData {
  code: EngineErrorCode | 'other';
  message: string;
  hint: string;
  exit?: Exit;
  location?: SourceLocation;
}

/** How a call came out. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; failure: FailureData };

/** A response whose body is read piece by piece, under its number. */
export type ResponseHead = Omit<EngineResponse, 'body'> & { body: number };

/** What the page does when told. Runs, requests and bodies go by numbers; null ends a stream. */
export interface PageCalls {
  boot(options: Plain<BootOptions>): Promise<void>;
  run(project: Project, options: Plain<RunOptions>): Promise<number>;
  listening(run: number): Promise<{ port: number }>;
  exited(run: number): Promise<Exit>;
  readOutput(run: number): Promise<OutputChunk | null>;
  stop(run: number, signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** The caller chooses the request's number, so that it can abort it. */
  request(run: number, number: number, request: Plain<EngineRequest>): Promise<ResponseHead>;
  abortRequest(number: number): void;
  readBody(body: number): Promise<Uint8Array | null>;
  cancelBody(body: number): Promise<void>;
  readFile(run: number, path: string): Promise<Uint8Array>;
  writeFile(run: number, path: string, data: string | Uint8Array): Promise<void>;
  list(run: number, folder: string): Promise<string[]>;
}
