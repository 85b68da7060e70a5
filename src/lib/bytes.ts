// Text and bytes, in the ways that more than one layer needs. Imports nothing; anything may import it.

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Text as UTF-8. */
export function toBytes(text: string): Uint8Array {
  return encoder.encode(text);
}

/** UTF-8 as text. Bytes that are no UTF-8 become U+FFFD, as in a browser. */
export function toText(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/** Many pieces as one. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((total, piece) => total + piece.byteLength, 0));
  let offset = 0;
  for (const piece of pieces) {
    joined.set(piece, offset);
    offset += piece.byteLength;
  }
  return joined;
}
