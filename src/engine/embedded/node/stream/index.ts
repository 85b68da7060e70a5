// `node:stream`: Node's own streams, extracted as readable-stream, with what that package lacks.
import streams from 'readable-stream';
import { getDefaultHighWaterMark, setDefaultHighWaterMark } from './high-water-mark.ts';
import * as web from './web.ts';

const { Readable, Writable, Duplex, Transform, PassThrough, Stream } = streams;

Object.assign(Readable, { toWeb: web.readableToWeb, fromWeb: web.readableFromWeb });
Object.assign(Writable, { toWeb: web.writableToWeb, fromWeb: web.writableFromWeb });
Object.assign(Duplex, { toWeb: web.duplexToWeb, fromWeb: web.duplexFromWeb });

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
