import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { visitorId } from './lib/session.ts';

// By the id of the visitor.
const tokens = new Map<string, string>();

/** The token of this visitor. A new visitor gets a new one. */
export function csrfToken(c: Context): string {
  const id = visitorId(c);
  const token = tokens.get(id) ?? randomBytes(32).toString('base64url');
  tokens.set(id, token);
  return token;
}

/** Whether a form carries the token of its visitor. */
export async function isOurs(c: Context): Promise<boolean> {
  const { csrf } = await c.req.parseBody();
  // A visitor without a token has seen no form of ours. Asked first, because undefined equals undefined.
  const token = tokens.get(visitorId(c));
  return token !== undefined && csrf === token;
}
