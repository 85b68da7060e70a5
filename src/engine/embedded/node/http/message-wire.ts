// The way from a message to its client: what is written before there is a client waits here.
import { postTask, runTask } from '../event-loop.ts';

/** Where a message keeps its queue. A symbol rather than a private name: packages wrap messages with Object.create. */
export const kWire = Symbol('kWire');

/** Where a message goes: the client, without framing. */
export interface MessageWire {
  /** An interim response. Without it there is no one who wants to know. */
  information?(status: number, statusText: string, fields: [string, string][]): void;
  head(firstLine: string, fields: [string, string][]): void;
  data(bytes: Uint8Array): void;
  /** Calls back as soon as the client has read enough for more. Without it there is always room. */
  whenReady?(callback: () => void): void;
  /** `trailers` are the fields after the body, in order. */
  end(trailers: [string, string][]): void;
}

type Send = (wire: MessageWire) => void;

/** Sends to a wire, or keeps what is sent until there is one. */
export class WireQueue {
  /** Bytes that Node would still hold in the socket's buffer. */
  pendingBytes = 0;
  #wire: MessageWire | undefined;
  readonly #waiting: Send[] = [];

  attach(wire: MessageWire): void {
    this.#wire = wire;
    for (const send of this.#waiting.splice(0)) send(wire);
  }

  send(send: Send): void {
    if (this.#wire) send(this.#wire);
    else this.#waiting.push(send);
  }

  /** Counts bytes as pending until the next task in which the client has room, when the kernel would have taken them. */
  count(bytes: number, onDrained: () => void): void {
    if (this.pendingBytes === 0 && bytes > 0) {
      const drained = () => {
        this.pendingBytes = 0;
        onDrained();
      };
      postTask(() => {
        if (this.#wire?.whenReady) this.#wire.whenReady(() => runTask(drained));
        else drained();
      });
    }
    this.pendingBytes += bytes;
  }
}
