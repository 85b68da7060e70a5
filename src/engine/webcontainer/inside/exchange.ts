// One request to the learner's program, sent from inside the container. Runs in the container's Node.
import { EngineError } from '../../engine-error.ts';
import { sendRequest } from '../../node/send-request.ts';
import type { FromSupervisor, RequestFailure, RequestMessage } from '../messages.ts';

/** A request under way. */
export interface Exchange {
  /** Sends the next piece of the body, or its end. */
  read(): void;
  /** Hangs up. */
  cancel(): void;
}

/** Sends the request and reports the head. The body waits until it is read, so that an endless one fills no memory. */
export function startExchange(
  { id, port, method, path, headers, timeoutMs }: RequestMessage,
  body: Uint8Array | undefined,
  send: (message: FromSupervisor, payload?: Uint8Array) => void,
): Exchange {
  const hangUp = new AbortController();
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  const fail = (error: unknown) => send({ type: 'failed', id, ...describe(error) });

  sendRequest(port, { port, method, path, headers, body, timeoutMs, signal: hangUp.signal }).then(
    ({ body: stream, ...head }) => {
      reader = stream.getReader();
      send({ type: 'head', id, ...head });
    },
    fail,
  );
  return {
    read() {
      reader
        ?.read()
        .then(({ value }) => (value ? send({ type: 'piece', id }, value) : send({ type: 'end', id })), fail);
    },
    cancel() {
      hangUp.abort();
      reader?.cancel().catch(() => {});
    },
  };
}

function describe(error: unknown): RequestFailure {
  if (error instanceof EngineError) {
    return { message: error.message, code: error.code, hint: error.hint };
  }
  const { message, code } = error as NodeJS.ErrnoException;
  return { message, ...(code === undefined ? {} : { code }) };
}
