import type { Context } from 'hono';

/** The title in a request's JSON body; empty when there is none, or when the body is no JSON at all. */
export async function readTitle(c: Context): Promise<string> {
  const body = await c.req.json().catch(() => null);
  return typeof body?.title === 'string' ? body.title.trim() : '';
}
