// Times, sizes and senders as the inspector writes them. Imported by the inspector and the cookie panel.
import type { Exchange, Sender } from '../../engine/http/exchange.ts';
import { isUnderWay } from '../state/tell-when-sent.ts';

/** `under 1 ms`, `12 ms`, `1.4 s`. */
export function durationInWords(ms: number): string {
  if (ms < 1) return 'under 1 ms';
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

/** `312 B`, `1.2 kB`, `3.4 MB`. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** Who sent it, as the filter names them. */
export const senderNames: Record<Sender, string> = {
  preview: 'Preview',
  check: 'Checks',
  inspector: 'By hand',
};

/** `200 OK`, `waiting…`, or `no response`. */
export function outcomeInWords(exchange: Exchange): string {
  const { response, failure } = exchange;
  if (isUnderWay(exchange)) return 'waiting…';
  if (failure || !response) return 'no response';
  return response.statusText ? `${response.status} ${response.statusText}` : `${response.status}`;
}

/** The time of day, in the reader's own way, with seconds. */
export function clockInWords(startedAt: number): string {
  return new Date(startedAt).toLocaleTimeString(undefined, { timeStyle: 'medium' });
}
