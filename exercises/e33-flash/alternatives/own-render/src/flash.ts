import type { Context } from 'hono';
import { visitorId } from './lib/session.ts';

// The messages that nobody has read yet, by the id of the visitor they are for.
const waiting: { for: string; message: string }[] = [];

/** Keeps a message for the next page that this visitor opens. */
export function flash(c: Context, message: string): void {
  waiting.push({ for: visitorId(c), message });
}

/** The messages that this visitor has not read yet, the oldest first. They are given once. */
export function takeFlashes(c: Context): string[] {
  const mine = waiting.filter((each) => each.for === visitorId(c));
  for (const each of mine) waiting.splice(waiting.indexOf(each), 1);
  return mine.map(({ message }) => message);
}
