// Deflate in its three wrappings, whole or piece by piece, over fflate.
import * as fflate from 'fflate';

/** Takes pieces and gives pieces. */
export interface Codec {
  push(chunk: Uint8Array, last: boolean): void;
  /** Gives out what has been taken so far. */
  flush?(): void;
}

/** One direction of one format. */
export interface Format {
  whole(bytes: Uint8Array, options: fflate.DeflateOptions): Uint8Array;
  stream(give: (chunk: Uint8Array) => void, options: fflate.DeflateOptions): Codec;
}

type Give = (chunk: Uint8Array) => void;
type CompressClass = new (options: fflate.DeflateOptions, give: Give) => Codec;
type ExpandClass = new (give: Give) => Codec;

const compress = (whole: Format['whole'], Class: unknown): Format => ({
  whole,
  stream: (give, options) => new (Class as CompressClass)(options, give),
});
const expand = (whole: (bytes: Uint8Array) => Uint8Array, Class: unknown): Format => ({
  whole: (bytes) => readable(() => whole(bytes)),
  stream: (give) => {
    const codec = new (Class as ExpandClass)(give);
    return { push: (chunk, last) => readable(() => codec.push(chunk, last)) };
  },
});

/** Piece by piece, because fflate's own function does not notice a text that is cut off. */
function gunzipWhole(bytes: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  new fflate.Gunzip((piece) => pieces.push(piece)).push(bytes, true);
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Formats by the name that Node's functions carry. */
export const FORMATS = {
  Gzip: compress(fflate.gzipSync, fflate.Gzip),
  Gunzip: expand(gunzipWhole, fflate.Gunzip),
  Deflate: compress(fflate.zlibSync, fflate.Zlib),
  Inflate: expand(fflate.unzlibSync, fflate.Unzlib),
  DeflateRaw: compress(fflate.deflateSync, fflate.Deflate),
  InflateRaw: expand(fflate.inflateSync, fflate.Inflate),
  Unzip: expand(fflate.decompressSync, fflate.Decompress),
} satisfies Record<string, Format>;

/** fflate's complaints in zlib's words. */
function readable<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    const early = error instanceof Error && error.message.includes('EOF');
    const problem = new Error(early ? 'unexpected end of file' : 'incorrect header check');
    throw Object.assign(
      problem,
      early ? { errno: -5, code: 'Z_BUF_ERROR' } : { errno: -3, code: 'Z_DATA_ERROR' },
    );
  }
}
