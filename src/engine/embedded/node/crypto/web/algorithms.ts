// Reading the algorithms that programs name to Web Crypto: which there are, and what each takes.
import { nodeError } from '../../errors.ts';
import { requireDigest, type Digest } from '../digests.ts';
import { unsupportedAlgorithm } from './unsupported.ts';

/** An algorithm as a program gives it: its name, or an object with the name and settings. */
export type AlgorithmInput = string | ({ name: string } & Record<string, unknown>);

const NAMES = ['HMAC', 'PBKDF2', 'HKDF', 'AES-GCM', 'AES-CBC', 'AES-CTR'] as const;
const HASHES = ['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'];

/** An algorithm with its name as the specification spells it. */
export type Algorithm = { name: (typeof NAMES)[number] } & Record<string, unknown>;

/** Throws a NotSupportedError for an algorithm that is not offered. */
export function readAlgorithm(input: AlgorithmInput): Algorithm {
  const settings = typeof input === 'string' ? { name: input } : { ...input };
  const name = NAMES.find((known) => known === String(settings.name).toUpperCase());
  if (!name) throw unsupportedAlgorithm(String(settings.name));
  return { ...settings, name };
}

/** A hash by name or `{ name }`, in the specification's spelling. */
export function readHash(input: unknown): { name: string; digest: Digest } {
  const given = typeof input === 'object' && input !== null ? (input as { name: unknown }).name : input;
  const name = HASHES.find((known) => known === String(given).toUpperCase());
  if (!name) throw unsupportedAlgorithm(String(given));
  return { name, digest: requireDigest(name) };
}

/** The bytes of a buffer of any kind; `place` is such as `2nd`. */
export function readBytes(data: unknown, method: string, place: string): Uint8Array {
  if (data instanceof ArrayBuffer) return new Uint8Array(data);
  if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const kinds = 'ArrayBuffer, Buffer, TypedArray, or DataView';
  throw nodeError(
    TypeError,
    'ERR_INVALID_ARG_TYPE',
    `Failed to execute '${method}' on 'SubtleCrypto': ${place} argument is not instance of ${kinds}.`,
  );
}
