// Code in a link: what differs from the starter, compressed, after the `#` that browsers never send to a server.
// What comes from a link is hostile: it is measured, inflated with a limit and checked before anybody sees it.
import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import type { Edits } from '../../progress/progress-store.ts';
import { isSafePath } from '../state/files-rules.ts';
import * as words from '../../words/en/share.ts';

/** Code of one exercise, as it is shared. */
export interface SharedCode {
  exercise: string;
  /** What differs from the starter; `null` for a file that was deleted. */
  edits: Edits;
}

/** Messengers and mail programs cut off longer addresses. In characters. */
export const LONGEST_HASH = 24_000;
const LARGEST_TEXT = 300_000;
const MOST_FILES = 50;
const FORMAT = 1;
const prefix = '#code=';
/** Small, so that the limit is noticed long before a bomb has unfolded. In bytes. */
const inflateStep = 256;

/** Shared code that cannot be shown. `message` says why, for the learner. */
export class UnreadableShare extends Error {
  override readonly name = 'UnreadableShare';
}

/** The hash of a link, `#` included. May be longer than LONGEST_HASH: then it should not be given out. */
export function hashOf({ exercise, edits }: SharedCode): string {
  const packed = deflateSync(strToU8(JSON.stringify({ format: FORMAT, exercise, edits })), { level: 9 });
  const base64 = btoa(strFromU8(packed, true));
  return prefix + base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The code in a link's hash; undefined when the hash is no shared code. Throws an UnreadableShare. */
export function readHash(hash: string): SharedCode | undefined {
  if (!hash.startsWith(prefix)) return undefined;
  if (hash.length > LONGEST_HASH) throw new UnreadableShare(words.tooLong);
  return checked(parse(inflate(bytesOf(hash.slice(prefix.length)))));
}

function bytesOf(base64url: string): Uint8Array {
  try {
    return strToU8(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), true);
  } catch {
    throw cutOff();
  }
}

function inflate(packed: Uint8Array): string {
  const pieces: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const stream = new Inflate((piece, final) => {
    size += piece.length;
    if (size > LARGEST_TEXT * 2) throw tooLarge();
    pieces.push(piece);
    ended = final;
  });
  try {
    for (let at = 0; at < packed.length && !ended; at += inflateStep) {
      stream.push(packed.subarray(at, at + inflateStep), at + inflateStep >= packed.length);
    }
  } catch (error) {
    throw error instanceof UnreadableShare ? error : cutOff();
  }
  if (!ended) throw cutOff();
  const joined = new Uint8Array(size);
  let offset = 0;
  for (const piece of pieces) {
    joined.set(piece, offset);
    offset += piece.length;
  }
  return strFromU8(joined);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw cutOff();
  }
}

function checked(found: unknown): SharedCode {
  if (typeof found !== 'object' || found === null) throw cutOff();
  const { format, exercise, edits } = found as Record<string, unknown>;
  if (typeof format === 'number' && format > FORMAT) {
    throw new UnreadableShare(words.newer);
  }
  if (format !== FORMAT || typeof exercise !== 'string' || typeof edits !== 'object' || edits === null) {
    throw cutOff();
  }
  const entries: [string, unknown][] = Object.entries(edits);
  if (entries.length > MOST_FILES) throw new UnreadableShare(words.tooManyFiles(MOST_FILES));
  let size = 0;
  const read: [string, string | null][] = [];
  for (const [path, text] of entries) {
    if (!isSafePath(path)) throw new UnreadableShare(words.outside);
    if (text !== null && typeof text !== 'string') throw cutOff();
    size += text?.length ?? 0;
    read.push([path, text]);
  }
  if (size > LARGEST_TEXT) throw tooLarge();
  return { exercise, edits: Object.fromEntries(read) };
}

function cutOff(): UnreadableShare {
  return new UnreadableShare(words.cutOff);
}

function tooLarge(): UnreadableShare {
  return new UnreadableShare(words.tooMuch);
}
