// Bytes for the eye: offset, sixteen bytes in hexadecimal, and the letters among them. Imported by the inspector.

const perLine = 16;

/** One line for each sixteen bytes, at most `maxBytes` of them (default 2048). */
export function hexDump(bytes: Uint8Array, maxBytes = 2048): string {
  const lines: string[] = [];
  for (let at = 0; at < Math.min(bytes.byteLength, maxBytes); at += perLine) {
    const row = Array.from(bytes.subarray(at, Math.min(at + perLine, maxBytes)));
    const hex = row.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
    const letters = row.map((byte) => (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : '·')).join('');
    lines.push(`${at.toString(16).padStart(6, '0')}  ${hex.padEnd(perLine * 3 - 1)}  ${letters}`);
  }
  return lines.join('\n');
}
