// A form's entries as `multipart/form-data`, byte for byte as browsers write it. Imported by request-body only.
// `FormData` would do it too, but Node leaves out the empty file name by which a server knows an upload left empty.
import { joinBytes, toBytes } from '../lib/bytes.ts';
import type { FormEntry } from './html/form-entries.ts';

/** Encodes after the HTML standard (multipart/form-data encoding algorithm) and RFC 7578. */
export async function encodeMultipart(
  entries: readonly FormEntry[],
): Promise<{ type: string; body: Uint8Array }> {
  const boundary = `----roundtrip${crypto.randomUUID().replaceAll('-', '')}`;
  const parts: Uint8Array[] = [];
  for (const [name, value] of entries) {
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${escaped(name)}"`;
    if (typeof value === 'string') {
      parts.push(toBytes(`${head}\r\n\r\n${value.replace(/\r\n|\r|\n/g, '\r\n')}\r\n`));
      continue;
    }
    const type = value.type || 'application/octet-stream';
    parts.push(toBytes(`${head}; filename="${escaped(value.name)}"\r\nContent-Type: ${type}\r\n\r\n`));
    parts.push(new Uint8Array(await value.arrayBuffer()), toBytes('\r\n'));
  }
  parts.push(toBytes(`--${boundary}--\r\n`));
  return { type: `multipart/form-data; boundary=${boundary}`, body: joinBytes(parts) };
}

function escaped(name: string): string {
  return name
    .replace(/\r\n|\r|\n/g, '\r\n')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A')
    .replaceAll('"', '%22');
}
