import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context, Next } from 'hono';
import { visitorId } from './lib/session.ts';

// The token is the visitor’s id, signed: nothing has to be kept.
const secret = randomBytes(32);
const sign = (id: string) => createHmac('sha256', secret).update(id).digest('hex');

/** The token of this visitor. A new visitor gets a new one. */
export function csrfToken(c: Context): string {
  return sign(visitorId(c));
}

/** Lets a request through when it only reads, or when it carries the token of its visitor. */
export async function checkToken(c: Context, next: Next) {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  const { csrf } = await c.req.parseBody();
  const sent = Buffer.from(typeof csrf === 'string' ? csrf : '');
  const wanted = Buffer.from(sign(visitorId(c)));
  if (sent.length !== wanted.length || !timingSafeEqual(sent, wanted))
    return c.html('<h1>Not ours</h1>', 403);
  await next();
}
