// What a conformance case is: a small program and a script of steps, as plain data. For this folder and the CLI.
import type { RawHeaders } from '../port.ts';

/** A request of a step. `Host` is added, and `Content-Length` when there is a body; nothing else is. */
export interface CaseRequest {
  method: string;
  path: string;
  headers?: RawHeaders;
  body?: string | Uint8Array;
  port?: number;
}

/** One thing that is done to a running program, and observed. */
export type Step =
  /** Sends a request and reads the response to its end. */
  | { do: 'request'; request: CaseRequest }
  /** Sends a request and waits for the head only; `chunk`, `rest` and `cancel` go on under that name. */
  | { do: 'open'; name: string; request: CaseRequest }
  /** Sends a request and goes on at once; `settle` waits for its response. */
  | { do: 'begin'; name: string; request: CaseRequest }
  | { do: 'settle'; name: string }
  /** Reads the next piece of an open response. */
  | { do: 'chunk'; name: string }
  /** Reads what is left of an open response. */
  | { do: 'rest'; name: string }
  /** Hangs up in the middle of an open response. */
  | { do: 'cancel'; name: string }
  /** Waits until the program has printed this, on either stream. */
  | { do: 'output'; contains: string }
  | { do: 'read'; path: string }
  | { do: 'write'; path: string; data: string }
  | { do: 'list'; folder: string }
  /** Ends the program; the last step. */
  | { do: 'stop'; signal: 'SIGTERM' | 'SIGKILL' }
  /** Waits until the program ends by itself; the last step. */
  | { do: 'exit' };

/** Text that may differ from run to run, such as a duration, and what stands for it in the observation. */
export interface Mask {
  pattern: RegExp;
  as: string;
}

/** One case. Its expected observation is recorded from real Node, never written by hand. */
export interface ConformanceCase {
  /** Unique in its area, in words: `HEAD has no body`. */
  id: string;
  files: Record<string, string>;
  entry: string;
  env?: Record<string, string>;
  /** Whether the steps begin once the program listens. */
  listens: boolean;
  /** Ends with `stop` or `exit`. */
  steps: Step[];
  masks?: Mask[];
}

/** The cases of one area of behaviour. */
export interface Area {
  /** The file's name, such as `http-server`. */
  id: string;
  /** What the area is about, for the table of results. */
  title: string;
  cases: ConformanceCase[];
}
