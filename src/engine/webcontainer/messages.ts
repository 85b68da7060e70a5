// What the page and the supervisor inside the container tell each other, as frames. Types only, for both sides.
import type { FromChild } from '../node/child-messages.ts';
import type { OutputChunk, RawHeaders } from '../port.ts';

/** Starts a program; its own messages carry `run` from then on. */
export interface StartMessage {
  type: 'start';
  run: number;
  entry: string;
  env: Readonly<Record<string, string>>;
  clock?: number;
  preload?: string;
  unresponsiveAfterMs: number;
}

/** One request; the frame's bytes are its body when `hasBody`. */
export interface RequestMessage {
  type: 'request';
  id: number;
  port: number;
  method: string;
  path: string;
  headers: RawHeaders;
  timeoutMs: number;
  hasBody: boolean;
}

/** From the page. `read` asks for the next piece of a response's body; `cancel` hangs up. */
export type ToSupervisor =
  | StartMessage
  | { type: 'signal'; run: number; signal: 'SIGTERM' | 'SIGKILL' }
  | RequestMessage
  | { type: 'read'; id: number }
  | { type: 'cancel'; id: number };

/** Why a request got no answer: Node's `code`, or that of an EngineError, which has a `hint`. */
export interface RequestFailure {
  message: string;
  code?: string;
  hint?: string;
}

/** To the page. A `piece` has its bytes in the frame. */
export type FromSupervisor =
  | { type: 'ready' }
  | { type: 'output'; run: number; stream: OutputChunk['stream']; text: string }
  | { type: 'program'; run: number; message: FromChild }
  | { type: 'stuck'; run: number }
  | { type: 'exit'; run: number; code: number | null; signal: NodeJS.Signals | null }
  | { type: 'head'; id: number; status: number; statusText: string; headers: RawHeaders }
  | { type: 'piece'; id: number }
  | { type: 'end'; id: number }
  | ({ type: 'failed'; id: number } & RequestFailure);

/** What concerns a request. */
export type ResponseMessage = Extract<FromSupervisor, { id: number }>;
/** What concerns a program. */
export type ProgramMessage = Extract<FromSupervisor, { run: number }>;
