// The page's end of the channel to our supervisor in the container. Browser only.
import type { WebContainer } from '@webcontainer/api';
import { createFrameReader, encodeFrame, FROM_SUPERVISOR, TO_SUPERVISOR } from './frames.ts';
import { SUPERVISOR_FILE } from './layout.ts';
import type { FromSupervisor, ToSupervisor } from './messages.ts';

type Listener = (message: FromSupervisor, payload: Uint8Array) => void;

export interface Supervisor {
  send(message: ToSupervisor, payload?: Uint8Array): void;
  /** Where messages go from now on; one at a time. */
  listener: Listener;
  readonly alive: boolean;
  /** Resolves when it has ended, by whatever cause. */
  readonly ended: Promise<unknown>;
  /** Ends it, and with it the program. It counts as ended at once, because the container may not react. */
  kill(): void;
}

/** Starts it, and resolves when it takes messages. Rejects when it ends at once; may never settle. */
export async function startSupervisor(container: WebContainer): Promise<Supervisor> {
  const child = await container.spawn('node', [SUPERVISOR_FILE]);
  const input = child.input.getWriter();
  const ready = Promise.withResolvers<undefined>();
  const ended = Promise.withResolvers<undefined>();
  let alive = true;
  const end = () => {
    alive = false;
    ended.resolve(undefined);
  };
  child.exit.then(end, end);
  const supervisor: Supervisor = {
    send: (message, payload) =>
      void input.write(encodeFrame(TO_SUPERVISOR, message, payload)).catch(() => {}),
    listener: () => {},
    get alive() {
      return alive;
    },
    ended: ended.promise,
    kill() {
      child.kill();
      end();
    },
  };
  const read = createFrameReader<FromSupervisor>(FROM_SUPERVISOR, (message, payload) => {
    if (message.type === 'ready') ready.resolve(undefined);
    else supervisor.listener(message, payload);
  });
  let printed = '';
  const write = (text: string) => {
    printed = (printed + text).slice(0, 2000);
    read(text);
  };
  child.output.pipeTo(new WritableStream({ write })).catch(() => {});
  void ended.promise.then(() => ready.reject(new Error(`Node ended at once and printed: ${printed}`)));
  await ready.promise;
  return supervisor;
}
