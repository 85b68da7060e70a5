// Bytes as `crypto` takes and gives them.
import { Buffer } from '../buffer.ts';
import { invalidArgType } from '../errors.ts';

const KINDS = ['string', 'ArrayBuffer', 'Buffer', 'TypedArray', 'DataView'];

/** The bytes of a string or of any kind of buffer; throws ERR_INVALID_ARG_TYPE. */
export function toBytes(
  data: unknown,
  name: string,
  encoding?: BufferEncoding,
  kinds: string[] = KINDS,
): Uint8Array {
  if (typeof data === 'string') return Buffer.from(data, encoding ?? 'utf8');
  if (data instanceof ArrayBuffer) return new Uint8Array(data);
  if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const secret = (data as { export?: () => Uint8Array } | null)?.export;
  if (typeof secret === 'function') return secret.call(data);
  throw invalidArgType(name, kinds, data);
}

/** A Buffer, or text when an encoding is named. */
export function toOutput(bytes: Uint8Array, encoding?: string): Buffer | string {
  const buffer = Buffer.from(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength);
  return encoding && encoding !== 'buffer' ? buffer.toString(encoding as BufferEncoding) : buffer;
}
