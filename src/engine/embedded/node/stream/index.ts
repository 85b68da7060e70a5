// `node:stream`: Node's own streams, extracted as readable-stream, with what that package lacks.
import streams from 'readable-stream';
import { invalidArgType } from '../errors.ts';
import { getDefaultHighWaterMark, setDefaultHighWaterMark } from './high-water-mark.ts';
import * as web from './web.ts';

const { Readable, Writable, Duplex, Transform, PassThrough, Stream } = streams;

Object.assign(Readable, { toWeb: web.readableToWeb, fromWeb: web.readableFromWeb });
Object.assign(Writable, { toWeb: web.writableToWeb, fromWeb: web.writableFromWeb });
Object.assign(Duplex, { toWeb: web.duplexToWeb, fromWeb: web.duplexFromWeb });

const write = Writable.prototype.write as (chunk: unknown, ...rest: unknown[]) => boolean;

/** Takes every kind of view, as Node 24 does, and refuses the rest in its words. */
function checkedWrite(this: InstanceType<typeof Writable>, chunk: unknown, ...rest: unknown[]): boolean {
  const plain = typeof chunk === 'string' || chunk instanceof Uint8Array || chunk === null;
  if (plain || this.writableObjectMode) return write.call(this, chunk, ...rest);
  if (!ArrayBuffer.isView(chunk)) {
    throw invalidArgType('chunk', ['string', 'Buffer', 'TypedArray', 'DataView'], chunk);
  }
  const bytes = new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  return write.call(this, bytes, ...rest);
}
Object.defineProperty(checkedWrite, 'name', { value: 'write' });
Object.assign(Writable.prototype, { write: checkedWrite });
Object.assign(Duplex.prototype, { write: checkedWrite });

/** What Node adds to the package: all are properties of the module, which is the legacy `Stream` itself. */
const additions = {
  duplexPair: web.duplexPair,
  getDefaultHighWaterMark,
  setDefaultHighWaterMark,
  isDestroyed: (stream: { destroyed?: boolean }) => stream.destroyed ?? null,
  isWritable: (stream: { writable?: boolean }) => stream.writable ?? null,
};
for (const [name, value] of Object.entries(additions)) {
  Object.defineProperty(Stream, name, { value, writable: true, configurable: true, enumerable: true });
}

export { Duplex, PassThrough, Readable, Stream, Transform, Writable };
export type { TransformCallback } from 'node:stream';
export const { finished, pipeline, addAbortSignal } = streams;
export const promises = streams.promises;
export default Stream;
