// A run's output as a stream that may be read at any pace, or never. For the embedded engine's page side.
import type { OutputChunk } from '../../port.ts';
import { OutputBuffer } from '../output-buffer.ts';

/** The two ends of a run's output. */
export interface OutputStream {
  readonly stream: ReadableStream<OutputChunk>;
  push(chunks: readonly OutputChunk[]): void;
  close(): void;
}

/** Makes an empty stream; what nobody reads is kept up to the buffer's bounds. */
export function createOutputStream(): OutputStream {
  const buffer = new OutputBuffer();
  let closed = false;
  let wake: (() => void) | undefined;
  const stream = new ReadableStream<OutputChunk>(
    {
      async pull(controller) {
        if (buffer.empty && !closed) await new Promise<void>((resolve) => (wake = resolve));
        const chunk = buffer.take();
        if (chunk) controller.enqueue(chunk);
        else controller.close();
      },
      cancel() {
        closed = true;
        buffer.takeAll();
      },
    },
    { highWaterMark: 0 },
  );
  return {
    stream,
    push(chunks) {
      if (closed) return;
      for (const { stream: name, text, dropped } of chunks) buffer.push(name, text, dropped);
      wake?.();
    },
    close() {
      closed = true;
      wake?.();
    },
  };
}
