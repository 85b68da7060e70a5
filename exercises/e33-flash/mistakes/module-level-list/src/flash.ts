import type { Context } from 'hono';
import { visitorId } from './lib/session.ts';

// The messages that nobody has read yet, by the id of the visitor they are for.
let waiting: string[] = [];

/** Keeps a message for the next page that this visitor opens. */
export function flash(c: Context, message: string): void {
  waiting.push(message);
}

/** The messages that this visitor has not read yet, the oldest first. They are given once. */
export function takeFlashes(c: Context): string[] {
  const messages = waiting;
  waiting = [];
  return messages;
}
