import type { Context } from 'hono';
import { visitorId } from './lib/session.ts';

// The messages that nobody has read yet, by the id of the visitor they are for.
const waiting = new WeakMap<Context, string[]>();

/** Keeps a message for the next page that this visitor opens. */
export function flash(c: Context, message: string): void {
  const id = c;
  waiting.set(id, [...(waiting.get(id) ?? []), message]);
}

/** The messages that this visitor has not read yet, the oldest first. They are given once. */
export function takeFlashes(c: Context): string[] {
  const id = c;
  const messages = waiting.get(id) ?? [];
  waiting.delete(id);
  return messages;
}
