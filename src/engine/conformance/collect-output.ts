// Gathers what a run prints, and tells when something has been printed. For run-case only.
import type { OutputChunk } from '../port.ts';

/** A run's output so far. */
export interface CollectedOutput {
  readonly stdout: string;
  readonly stderr: string;
  /** Resolves once either stream holds the text; rejects when the output ends without it. */
  waitFor(text: string): Promise<void>;
  /** Resolves when the program can print no more. */
  readonly ended: Promise<void>;
}

/** Starts to read the output, which can be read once. */
export function collectOutput(output: ReadableStream<OutputChunk>): CollectedOutput {
  const texts = { stdout: '', stderr: '' };
  const waiting = new Set<() => void>();
  let closed = false;
  const wake = (): void => waiting.forEach((check) => check());

  const read = async (): Promise<void> => {
    const reader = output.getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      const { stream, text, dropped } = piece.value;
      texts[stream] += (dropped ? `<${dropped} lines dropped>` : '') + text;
      wake();
    }
  };
  const ended = read().finally(() => {
    closed = true;
    wake();
  });
  ended.catch(() => undefined);

  return {
    get stdout() {
      return texts.stdout;
    },
    get stderr() {
      return texts.stderr;
    },
    ended,
    waitFor: (text) =>
      new Promise((resolve, reject) => {
        const check = (): void => {
          if (texts.stdout.includes(text) || texts.stderr.includes(text)) resolve();
          else if (closed) reject(new Error(`The program ended without printing ${JSON.stringify(text)}.`));
          else return;
          waiting.delete(check);
        };
        waiting.add(check);
        check();
      }),
  };
}
