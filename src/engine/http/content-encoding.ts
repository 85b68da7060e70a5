// Undoing Content-Encoding (RFC 9110, 8.4). Exchanges keep bodies as they came; whoever shows one decodes it with this.
// Runs in pages, workers and Node; the preview's pages have it too.
import type { RawHeaders } from '../port.ts';
import { headerValue } from './headers.ts';

/** What `Accept-Encoding` may name: what every browser can undo in a script. */
export const ACCEPTED_ENCODINGS = 'gzip, deflate';

const FORMATS: Readonly<Record<string, CompressionFormat>> = {
  gzip: 'gzip',
  'x-gzip': 'gzip',
  deflate: 'deflate',
};

/** The names in `Content-Encoding` in the order in which they were applied, without `identity`. */
export function contentEncodings(headers: RawHeaders): string[] {
  const value = headerValue(headers, 'content-encoding') ?? '';
  return value
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '' && name !== 'identity');
}

/** The first encoding that cannot be undone here, such as `br`. */
export function unknownEncoding(headers: RawHeaders): string | undefined {
  return contentEncodings(headers).find((name) => !(name in FORMATS));
}

/** The stream with its encodings undone. It errors when the bytes are not what the field says. Check `unknownEncoding` first. */
export function decodedStream(
  stream: ReadableStream<Uint8Array>,
  headers: RawHeaders,
): ReadableStream<Uint8Array> {
  return contentEncodings(headers).reduceRight((decoded, name) => {
    const format = FORMATS[name];
    if (!format) return decoded;
    return decoded.pipeThrough(
      new DecompressionStream(format) as unknown as TransformStream<Uint8Array, Uint8Array>,
    );
  }, stream);
}

/** The body with its encodings undone, read up to `maxBytes`. Rejects with a RangeError past that, or a TypeError for broken data. */
export async function decodedBody(
  body: Uint8Array,
  headers: RawHeaders,
  maxBytes = 20e6,
): Promise<Uint8Array> {
  if (body.byteLength === 0 || contentEncodings(headers).length === 0) return body;
  const reader = decodedStream(new Blob([body.slice()]).stream(), headers).getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(pieces).arrayBuffer());
    pieces.push(value.slice());
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      throw new RangeError(`Unpacked, the body is larger than ${Math.round(maxBytes / 1e6)} MB.`);
    }
  }
}
