// Times, sizes and senders as the inspector writes them. Imported by the inspector and the cookie panel.
import type { Exchange, Sender } from '../../engine/http/exchange.ts';
import { isUnderWay } from '../state/tell-when-sent.ts';
import * as words from '../../words/en/inspector.ts';
import { date, oneDigit } from '../../words/format.ts';

/** `under 1 ms`, `12 ms`, `1.4 s`. */
export function durationInWords(ms: number): string {
  if (ms < 1) return words.underOneMs;
  return ms < 1000 ? `${Math.round(ms)} ms` : `${oneDigit(ms / 1000)} s`;
}

/** `312 B`, `1.2 kB`, `3.4 MB`. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1e6 ? `${oneDigit(bytes / 1e3)} kB` : `${oneDigit(bytes / 1e6)} MB`;
}

/** Who sent it, as the filter names them. */
export const senderNames: Record<Sender, string> = {
  preview: words.fromPreview,
  check: words.fromChecks,
  inspector: words.fromHand,
};

/** `200 OK`, `waiting…`, or `no response`. */
export function outcomeInWords(exchange: Exchange): string {
  const { response, failure } = exchange;
  if (isUnderWay(exchange)) return words.waiting;
  if (failure || !response) return words.noResponseShort;
  return response.statusText ? `${response.status} ${response.statusText}` : `${response.status}`;
}

/** The time of day, with seconds. */
export function clockInWords(startedAt: number): string {
  return date(startedAt, { timeStyle: 'medium' });
}
