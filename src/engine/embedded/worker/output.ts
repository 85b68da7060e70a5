// Sends what the program prints to the page in batches, and holds back when the page does not keep up. For the worker.
import type { OutputChunk } from '../../port.ts';
import { maxLineCharacters, OutputBuffer } from '../output-buffer.ts';
import { now, setTimer } from './primordials.ts';

const BATCH_MS = 16;
const BATCH_CHARACTERS = 65_536;
/** Batches that the page may not have taken in yet, and how long to wait for it at most. */
const MAX_AHEAD = 4;
const PATIENCE_MS = 100;

/** What the program prints goes in here. */
export interface Output {
  write(stream: OutputChunk['stream'], text: string): void;
  /** The page has taken in a batch. */
  taken(): void;
  /** Sends all that is left. */
  flush(): void;
}

/** `send` posts a batch to the page. */
export function batchOutput(send: (chunks: OutputChunk[]) => void): Output {
  const buffer = new OutputBuffer(maxLineCharacters);
  let ahead = 0;
  let lastSent = -Infinity;
  let timed = false;

  function flush(): void {
    if (buffer.empty) return;
    lastSent = now();
    ahead += 1;
    send(buffer.takeAll());
  }

  function flushWhenDue(): void {
    const waited = now() - lastSent;
    const due = waited >= BATCH_MS || buffer.characters >= BATCH_CHARACTERS;
    if (due && (ahead < MAX_AHEAD || waited >= PATIENCE_MS)) flush();
    else if (!timed && !buffer.empty) {
      timed = true;
      // A timer does not run while the program does, hence the look at the clock on every write too.
      setTimer(() => {
        timed = false;
        flushWhenDue();
      }, BATCH_MS);
    }
  }

  return {
    write(stream, text) {
      buffer.push(stream, text);
      flushWhenDue();
    },
    taken() {
      ahead -= 1;
      flushWhenDue();
    },
    flush,
  };
}
