import { randomUUID } from 'node:crypto';
import type { Context, Next } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { visitorId } from './lib/session.ts';

// A token for each page that was handed out, good for one hour.
const handedOut: { visitor: string; token: string; until: number }[] = [];

export function csrfToken(c: Context): string {
  const token = randomUUID();
  handedOut.push({ visitor: visitorId(c), token, until: Date.now() + 3_600_000 });
  return token;
}

export async function checkToken(c: Context, next: Next) {
  if (!['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) {
    const form = await c.req.formData().catch(() => undefined);
    const token = form?.get('_token');
    const visitor = visitorId(c);
    const good = handedOut.some(
      (one) => one.token === token && one.visitor === visitor && one.until > Date.now(),
    );
    if (!good) throw new HTTPException(403, { message: 'Please open the form again.' });
  }
  await next();
}
