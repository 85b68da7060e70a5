// Takes a multipart body apart (RFC 2046, 5.1; RFC 7578). Imported by the inspector.
import { toText } from '../../lib/bytes.ts';
import type { RawHeaders } from '../../engine/port.ts';

export interface BodyPart {
  headers: RawHeaders;
  /** The field's name, when it says one. */
  name?: string;
  /** Set for a file, even an empty one. */
  fileName?: string;
  body: Uint8Array;
}

const lineEnd = [13, 10];

/** The parts in order; undefined when the body does not keep to the boundary that its Content-Type names. */
export function readMultipart(body: Uint8Array, contentType: string): BodyPart[] | undefined {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined) return undefined;
  const delimiter = Array.from(new TextEncoder().encode(`--${mark}`));
  const parts: BodyPart[] = [];
  let start = indexOf(body, delimiter, 0);
  while (start >= 0) {
    const from = start + delimiter.length;
    if (body[from] === 45 && body[from + 1] === 45) return parts;
    const next = indexOf(body, [...lineEnd, ...delimiter], from);
    if (next < 0) return undefined;
    parts.push(readPart(body.subarray(from + 2, next)));
    start = next + 2;
  }
  return undefined;
}

function readPart(bytes: Uint8Array): BodyPart {
  const hasHeaders = !(bytes[0] === 13 && bytes[1] === 10);
  const blank = hasHeaders ? indexOf(bytes, [...lineEnd, ...lineEnd], 0) : 0;
  const head = blank < 0 ? bytes : bytes.subarray(0, blank);
  const body = blank < 0 ? new Uint8Array() : bytes.subarray(blank + (hasHeaders ? 4 : 2));
  const headers = toText(head)
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line): [string, string] => {
      const colon = line.indexOf(':');
      return colon < 0 ? [line, ''] : [line.slice(0, colon), line.slice(colon + 1).trim()];
    });
  const disposition = headers.find(([name]) => name.toLowerCase() === 'content-disposition')?.[1] ?? '';
  const name = parameter(disposition, 'name');
  const fileName = parameter(disposition, 'filename');
  return {
    headers,
    ...(name === undefined ? {} : { name }),
    ...(fileName === undefined ? {} : { fileName }),
    body,
  };
}

/** Browsers write a quote in a name as `%22`. */
function parameter(disposition: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}="([^"]*)"`, 'i').exec(disposition)?.[1];
  return found?.replaceAll('%22', '"').replaceAll('%0D%0A', '\n');
}

function indexOf(bytes: Uint8Array, wanted: readonly number[], from: number): number {
  const first = wanted[0]!;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return at;
  }
  return -1;
}
