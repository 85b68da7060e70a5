import { randomBytes } from 'node:crypto';
import type { Context, Next } from 'hono';
import { visitorId } from './lib/session.ts';

// By the id of the visitor.
const tokens = new Map<string, string>();

/** The token of this visitor. A new visitor gets a new one. */
export function csrfToken(c: Context): string {
  const id = visitorId(c);
  const token = tokens.get(id) ?? `token-of-${Date.now()}-${tokens.size}`;
  tokens.set(id, token);
  return token;
}

/** Lets a request through when it only reads, or when it carries the token of its visitor. */
export async function checkToken(c: Context, next: Next) {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  const { csrf } = await c.req.parseBody();
  // A visitor without a token has seen no form of ours. Asked first, because undefined equals undefined.
  const token = tokens.get(visitorId(c));
  if (token === undefined || csrf !== token) return c.text('This form is not ours, or too old.', 403);
  await next();
}
