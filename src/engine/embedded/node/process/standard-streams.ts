// `process.stdout`, `process.stderr` and `process.stdin`.
import { Buffer } from '../buffer.ts';
import { program } from '../program.ts';
import { Readable, Writable } from '../stream/index.ts';

/** A stream whose text goes to the page. Writing is synchronous, as to a file. */
export function makeOutput(name: 'stdout' | 'stderr'): NodeJS.WriteStream {
  const decoder = new TextDecoder();
  const stream = new Writable({
    decodeStrings: false,
    write(chunk: string | Uint8Array, encoding: BufferEncoding, callback) {
      const plain = typeof chunk === 'string' && /^utf-?8$/i.test(encoding);
      const bytes = typeof chunk === 'string' && !plain ? Buffer.from(chunk, encoding) : chunk;
      if (!program.exited) {
        program.host.write(name, typeof bytes === 'string' ? bytes : decoder.decode(bytes, { stream: true }));
      }
      callback();
    },
  });
  const extras = {
    fd: name === 'stdout' ? 1 : 2,
    _type: 'pipe',
    _isStdio: true,
    destroySoon: stream.destroy,
  };
  // Node's standard streams cannot be closed.
  return Object.assign(stream, extras, { _destroy: keepOpen }) as unknown as NodeJS.WriteStream;
}

/** Standard input: there is none, so it is at its end. */
export function makeInput(): NodeJS.ReadStream {
  const stream = new Readable({
    read() {
      this.push(null);
    },
  });
  return Object.assign(stream, { fd: 0 }) as unknown as NodeJS.ReadStream;
}

function keepOpen(error: Error | null, callback: (error?: Error | null) => void): void {
  callback(error);
}
