// Undoes the Content-Encoding of a body for reading: exchanges keep what went over the wire. Imported by the inspector.
import { signal, type ReadonlySignal } from '@preact/signals';
import { contentEncodings, decodedBody, unknownEncoding } from '../../engine/http/content-encoding.ts';
import type { ReceivedResponse, SentRequest } from '../../engine/http/exchange.ts';
import * as words from '../../words/en/inspector.ts';

/** What of a message its body is read by. */
export type PackedMessage = Pick<SentRequest | ReceivedResponse, 'headers' | 'body'>;

/** A body as it can be read. */
export type Unpacked =
  | { kind: 'plain'; body: Uint8Array }
  /** Compressed; its bytes are not known yet. */
  | { kind: 'unpacking'; encoding: string }
  | { kind: 'unpacked'; encoding: string; body: Uint8Array }
  /** `why` tells in words why the bytes are shown as they came. */
  | { kind: 'packed'; encoding: string; body: Uint8Array; why: string };

const known = new WeakMap<PackedMessage, ReadonlySignal<Unpacked>>();

/** Begins at the first asking; a message is unpacked once. */
export function unpackedOf(message: PackedMessage): ReadonlySignal<Unpacked> {
  const found = known.get(message);
  if (found) return found;
  const { headers, body } = message;
  const encoding = contentEncodings(headers).join(', ');
  const isPlain = encoding === '' || body.byteLength === 0;
  const unpacked = signal<Unpacked>(isPlain ? { kind: 'plain', body } : { kind: 'unpacking', encoding });
  known.set(message, unpacked);
  if (!isPlain) void unpack(message, encoding).then((result) => (unpacked.value = result));
  return unpacked;
}

async function unpack({ headers, body }: PackedMessage, encoding: string): Promise<Unpacked> {
  const unknown = unknownEncoding(headers);
  if (unknown !== undefined) {
    const why = words.cannotUnpack(unknown);
    return { kind: 'packed', encoding, body, why };
  }
  try {
    return { kind: 'unpacked', encoding, body: await decodedBody(body, headers) };
  } catch (error) {
    const why = error instanceof RangeError ? error.message : words.notAsPromised(encoding);
    return { kind: 'packed', encoding, body, why };
  }
}
