// What the page and the worker that grades tell each other, checked on arrival. Imported by both sides.
import { z } from 'zod';
import type { EngineErrorCode } from '../../engine/engine-error.ts';
import { checkResultSchema, gradingResultSchema } from '../result.ts';

const ENGINE_ERROR_CODES = [
  'boot-timeout',
  'boot-failed',
  'unsupported',
  'bad-project',
  'program-ended',
  'connection-refused',
  'connection-reset',
  'request-timeout',
  'no-such-file',
  'aborted',
  'disposed',
] as const satisfies EngineErrorCode[];

const id = z.number().int().nonnegative();
const headers = z.array(z.tuple([z.string(), z.string()]));
const bytes: z.ZodType<Uint8Array> = z.instanceof(Uint8Array);
const files = z.record(z.string(), z.union([z.string(), bytes]));

const location = z.object({
  file: z.string(),
  line: z.number(),
  column: z.number().optional(),
  source: z.string().optional(),
});

const programError = z.object({
  name: z.string(),
  message: z.string(),
  code: z.string().optional(),
  stack: z.string().optional(),
  location: location.optional(),
  hint: z.string().optional(),
});

const exit = z.object({
  code: z.number().nullable(),
  reason: z.enum(['exit', 'crash', 'stopped', 'unresponsive', 'out-of-memory']),
  error: programError.optional(),
});

/** An EngineError, or another error when `code` is missing. */
export const wireErrorSchema = z.object({
  code: z.enum(ENGINE_ERROR_CODES).optional(),
  message: z.string(),
  hint: z.string(),
  exit: exit.optional(),
  location: location.optional(),
});

export type WireError = z.infer<typeof wireErrorSchema>;

/** The head of a response; the body follows in pieces. */
const responseHead = z.object({ status: z.number(), statusText: z.string(), headers });

const failure = z.object({
  code: z.string(),
  message: z.string(),
  hint: z.string(),
  location: location.optional(),
});

const exchange = z.object({
  id,
  sender: z.literal('check'),
  visitor: z.string(),
  check: z.string().optional(),
  request: z.object({ method: z.string(), path: z.string(), headers, body: bytes }),
  response: z.object({ status: z.number(), statusText: z.string(), headers, body: bytes }).optional(),
  failure: failure.optional(),
  redirectedFrom: id.optional(),
  startedAt: z.number(),
  durationMs: z.number(),
});

/** From the page to the worker. `call` and `run` are numbers that the worker gave. */
export const toWorkerSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('grade'),
    exercise: z.string(),
    engine: z.enum(['embedded', 'webcontainer', 'node']),
    files: z.record(z.string(), z.string()),
    entry: z.string(),
    env: z.record(z.string(), z.string()),
  }),
  /** `head` answers a request, `data` the reading of a file. */
  z.object({ type: z.literal('done'), call: id, head: responseHead.optional(), data: bytes.optional() }),
  z.object({ type: z.literal('failed'), call: id, error: wireErrorSchema }),
  z.object({ type: z.literal('listening'), run: id, port: z.number() }),
  z.object({ type: z.literal('ended'), run: id, error: wireErrorSchema }),
  z.object({ type: z.literal('output'), run: id, stream: z.enum(['stdout', 'stderr']), text: z.string() }),
  z.object({ type: z.literal('output-end'), run: id }),
  z.object({ type: z.literal('body'), call: id, bytes }),
  z.object({ type: z.literal('body-end'), call: id, error: wireErrorSchema.optional() }),
]);

/** From the worker to the page. */
export const toPageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('boot'), call: id }),
  z.object({
    type: z.literal('run'),
    call: id,
    files,
    entry: z.string(),
    env: z.record(z.string(), z.string()),
    clock: z.number().optional(),
    preload: z.string().optional(),
  }),
  z.object({
    type: z.literal('request'),
    call: id,
    run: id,
    method: z.string(),
    path: z.string(),
    headers,
    body: bytes.optional(),
    port: z.number().optional(),
    timeoutMs: z.number().optional(),
  }),
  z.object({ type: z.literal('read'), call: id, run: id, path: z.string() }),
  z.object({ type: z.literal('stop'), call: id, run: id, signal: z.enum(['SIGTERM', 'SIGKILL']) }),
  /** Gives a call up: aborts a run or a request, or stops reading its body. */
  z.object({ type: z.literal('cancel'), call: id }),
  z.object({ type: z.literal('check'), result: checkResultSchema }),
  z.object({ type: z.literal('exchange'), exchange }),
  z.object({ type: z.literal('graded'), result: gradingResultSchema }),
  z.object({ type: z.literal('broken'), message: z.string() }),
]);

export type ToWorker = z.infer<typeof toWorkerSchema>;
export type ToPage = z.infer<typeof toPageSchema>;

/** One end of the line: a Worker, a worker's own scope, or a MessagePort. */
export interface Endpoint {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
  removeEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}
