// The bodies that a check can send, as bytes with their type. Imported by the visitor only.
import { toBytes } from '../lib/bytes.ts';
import type { RawHeaders } from '../engine/port.ts';
import type { Submission } from './html/form.ts';
import { encodeMultipart } from './multipart.ts';

/** One of these at most. */
export interface BodyOptions {
  /** Sent as an HTML form is; a list sends the name once for each value. */
  form?: Readonly<Record<string, string | readonly string[]>>;
  /** Sent as `application/json`. */
  json?: unknown;
  /** Sent as it is; give `Content-Type` in `headers`. */
  body?: string | Uint8Array;
}

export interface EncodedBody {
  headers: RawHeaders;
  body: Uint8Array;
}

/** Encodes what a check gives; nothing gives no body and no type. */
export function encodeBody({ form, json, body }: BodyOptions): EncodedBody {
  if (form) {
    const entries = Object.entries(form).flatMap(([name, values]) =>
      [values].flat().map((value): [string, string] => [name, value]),
    );
    return encodeUrlencoded(entries);
  }
  if (json !== undefined) {
    return { headers: [['Content-Type', 'application/json']], body: toBytes(JSON.stringify(json)) };
  }
  return { headers: [], body: typeof body === 'string' ? toBytes(body) : (body ?? new Uint8Array()) };
}

/** Encodes a form that was filled in, in the encoding that the form asks for. */
export async function encodeSubmission({ encoding, entries }: Submission): Promise<EncodedBody> {
  if (encoding === 'multipart/form-data') {
    const { type, body } = await encodeMultipart(entries);
    return { headers: [['Content-Type', type]], body };
  }
  if (encoding === 'text/plain') {
    const lines = textEntries(entries).map(([name, value]) => `${name}=${value}\r\n`);
    return { headers: [['Content-Type', encoding]], body: toBytes(lines.join('')) };
  }
  return encodeUrlencoded(textEntries(entries));
}

/** Only multipart carries files; the other encodings send their names (HTML standard, 4.10.21.5). */
export function textEntries(entries: Submission['entries']): [string, string][] {
  return entries.map(([name, value]) => [name, typeof value === 'string' ? value : value.name]);
}

function encodeUrlencoded(entries: [string, string][]): EncodedBody {
  const body = toBytes(new URLSearchParams(entries.map(([name, value]) => [name, crlf(value)])).toString());
  return { headers: [['Content-Type', 'application/x-www-form-urlencoded']], body };
}

/** Forms send line ends as CR LF (HTML standard, form submission). */
function crlf(value: string): string {
  return value.replace(/\r\n|\r|\n/g, '\r\n');
}
