import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

/**
 * The id of the visitor who sent this request. Who has none yet gets one, in a cookie that comes back with every
 * request. It says that two requests are from the same browser, not whose browser it is.
 */
export function visitorId(c: Context): string {
  const known: string | undefined = c.get('visitorId') ?? getCookie(c, 'visitor');
  if (known) return known;
  const id = randomUUID();
  // Scripts cannot read it, and other sites’ forms do not send it along.
  setCookie(c, 'visitor', id, { httpOnly: true, sameSite: 'Lax', path: '/' });
  // For the rest of this request, to which the browser could not add the cookie yet.
  c.set('visitorId', id);
  return id;
}
