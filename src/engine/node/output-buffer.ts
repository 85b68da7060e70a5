// What a program printed, waiting to be read. Bounded, because nobody may ever read it. Imported by the Node engine only.
import type { OutputChunk } from '../port.ts';

/** How much waits: beyond it the oldest is left out, and counted. */
const MAX_WAITING_CHARACTERS = 4_000_000;

export interface OutputBuffer {
  readonly stream: ReadableStream<OutputChunk>;
  push(stream: OutputChunk['stream'], text: string): void;
  close(): void;
}

/** Makes an empty buffer. */
export function createOutputBuffer(): OutputBuffer {
  const waiting: OutputChunk[] = [];
  let size = 0;
  let dropped = 0;
  let closed = false;
  let wake: (() => void) | undefined;

  const stream = new ReadableStream<OutputChunk>(
    {
      async pull(controller) {
        if (waiting.length === 0 && !closed) await new Promise<void>((resolve) => (wake = resolve));
        const chunk = waiting.shift();
        if (!chunk) return controller.close();
        size -= chunk.text.length;
        controller.enqueue(dropped === 0 ? chunk : { ...chunk, dropped });
        dropped = 0;
      },
      cancel() {
        closed = true;
        waiting.length = 0;
      },
    },
    { highWaterMark: 0 },
  );

  return {
    stream,
    push(name, text) {
      if (closed || text === '') return;
      waiting.push({ stream: name, text });
      size += text.length;
      while (size > MAX_WAITING_CHARACTERS && waiting.length > 1) {
        const oldest = waiting.shift();
        size -= oldest?.text.length ?? 0;
        dropped += (oldest?.text.match(/\n/g) ?? []).length;
      }
      wake?.();
    },
    close() {
      closed = true;
      wake?.();
    },
  };
}
