// A response's body for showing: text as it is, anything else by size and type.
import type { ReceivedResponse } from '../../engine/http/exchange.ts';
import { toText } from '../../lib/bytes.ts';
import * as words from '../../words/en/checks.ts';

const longest = 4_000;
const textual = /^text\/|json|xml|javascript|x-www-form-urlencoded/i;

/** At most 4 000 characters, with a word about what is left out. */
export function bodyInWords({ headers, body }: ReceivedResponse): string {
  if (body.byteLength === 0) return '';
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  if (type !== '' && !textual.test(type)) return words.bytesOf(body.byteLength, type);
  const text = toText(body.subarray(0, longest * 4));
  if (text.length <= longest) return text;
  return `${text.slice(0, longest)}\n… (${words.bytesInAll(body.byteLength)})`;
}
