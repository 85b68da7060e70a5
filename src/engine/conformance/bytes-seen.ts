// Writes bytes down in an observation: text where they are text, a digest where they are many. For run-case only.
import type { BytesSeen } from './observation.ts';

const mostBytes = 5000;

/** Text when the bytes are well-formed UTF-8 that prints, else base64; length and SHA-256 when there are over 5000. */
export async function bytesSeen(bytes: Uint8Array): Promise<BytesSeen> {
  if (bytes.length > mostBytes) {
    const digest = await crypto.subtle.digest('SHA-256', bytes as BufferSource);
    return { length: bytes.length, sha256: base64(new Uint8Array(digest)) };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

    if (!/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text)) return text;
  } catch {
    // Not text.
  }
  return { base64: base64(bytes) };
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
