// The messages between the page and the worker that runs a program, over a MessagePort that the program cannot reach.
// Both sides import it; but for one name it is types only. Every field is always there, so that neither side reads through a prototype.
import type { OutputChunk, ProgramError, RawHeaders, SourceLocation } from '../port.ts';

/** A module specifier of a bundled npm package, such as `hono/cookie`. */
export interface PackageEntry {
  /** The bundle that holds it. */
  readonly bundle: string;
  /** The property of the bundle that is this module: its namespace or, of CommonJS, its `module.exports`. */
  readonly key: string;
  /** Names that the module exports in Node, `default` included. */
  readonly exports: readonly string[];
  /** True for CommonJS. */
  readonly commonjs: boolean;
  /** True when there is a second bundle, named by `followedBundle`, whose code `AsyncLocalStorage` can follow. */
  readonly followed: boolean;
  /** A bundle that must be ready before this one is evaluated. It has a second one too when this has. */
  readonly base: string | null;
}

/** The name of a bundle in which every `async` function is written as a generator and `then`. */
export function followedBundle(bundle: string): string {
  return `${bundle}-followed`;
}

/** Code, or the bytes of a WebAssembly module. */
export type BundleContent = string | Uint8Array;

/** What starts a program. */
export interface StartMessage {
  readonly type: 'start';
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly entry: string;
  readonly env: Readonly<Record<string, string>>;
  /** Milliseconds since 1970, or null for the real time. */
  readonly clock: number | null;
  /** Text of a module that is run first, or null. */
  readonly preload: string | null;
  readonly packages: Readonly<Record<string, PackageEntry>>;
}

/** From the page to the worker. */
export type PageMessage =
  | StartMessage
  /** Files that the program will probably have, to be compiled while there is nothing else to do. */
  | { readonly type: 'prepare'; readonly files: StartMessage['files'] }
  /** A bundle that the worker needs, or will before long: code, or the bytes of a `.wasm` file; null when it could not be loaded. */
  | { readonly type: 'bundle'; readonly name: string; readonly content: BundleContent | null }
  | {
      readonly type: 'request';
      readonly id: number;
      readonly port: number;
      readonly method: string;
      readonly path: string;
      readonly headers: RawHeaders;
      readonly body: Uint8Array | null;
    }
  /** So many bytes of a response have been read. */
  | { readonly type: 'taken'; readonly id: number; readonly bytes: number }
  | { readonly type: 'cancel'; readonly id: number }
  /** Asks where the program waits while it owes this request an answer. */
  | { readonly type: 'locate'; readonly id: number }
  | { readonly type: 'signal'; readonly name: 'SIGTERM' | 'SIGINT' }
  | { readonly type: 'ping' }
  /** One `output` message has been taken in. */
  | { readonly type: 'output-taken' }
  | { readonly type: 'read'; readonly call: number; readonly path: string }
  | {
      readonly type: 'write';
      readonly call: number;
      readonly path: string;
      readonly data: string | Uint8Array;
    }
  | { readonly type: 'list'; readonly call: number; readonly path: string };

/** From the worker to the page. */
export type WorkerMessage =
  | { readonly type: 'ready' }
  /** The program imports from this bundle. */
  | { readonly type: 'need'; readonly bundle: string }
  | { readonly type: 'output'; readonly chunks: readonly OutputChunk[] }
  | { readonly type: 'listening'; readonly port: number }
  | { readonly type: 'closed'; readonly port: number }
  /** `code` is null when a signal ended the program. */
  | { readonly type: 'exit'; readonly code: number | null; readonly error: ProgramError | null }
  | {
      readonly type: 'head';
      readonly id: number;
      readonly status: number;
      readonly statusText: string;
      readonly headers: RawHeaders;
    }
  | { readonly type: 'data'; readonly id: number; readonly bytes: Uint8Array }
  | { readonly type: 'end'; readonly id: number }
  | { readonly type: 'refused'; readonly id: number }
  | { readonly type: 'broken'; readonly id: number }
  /** Where the program waits, or, when that is not known, where it made the server that was asked. */
  | {
      readonly type: 'located';
      readonly id: number;
      readonly waiting: boolean;
      readonly location: SourceLocation | null;
    }
  | { readonly type: 'pong' }
  /** Code has been running for a while without a pause, and was last seen here. */
  | { readonly type: 'busy'; readonly location: SourceLocation }
  /** Code has been running for too long; the page is to end the program. */
  | { readonly type: 'overrun'; readonly location: SourceLocation; readonly seconds: number }
  | {
      readonly type: 'answer';
      readonly call: number;
      readonly value: Uint8Array | readonly string[] | true | null;
    };

/** From the page to the frame that makes workers. */
export type FrameCommand =
  | { readonly type: 'code'; readonly code: string }
  /**
   * The worker's port comes along. `eager` has the browser compile all of the worker's code at once, not each function
   * when it is first called: slower until the worker is ready, quicker from then on.
   */
  | { readonly type: 'spawn'; readonly worker: number; readonly eager: boolean }
  | { readonly type: 'terminate'; readonly worker: number };

/** From the frame to the page. */
export type FrameMessage =
  | { readonly type: 'connected' }
  | { readonly type: 'terminated'; readonly worker: number }
  | { readonly type: 'worker-failed'; readonly worker: number; readonly message: string };
