// The same request, put to the learner's program with the learner's own data. Imported by the check runner.
import { readBody } from '../../engine/http/read-body.ts';
import type { Exchange } from '../../engine/http/exchange.ts';
import type { ProgramSession } from '../program-session.ts';

const LIMITS = { maxBytes: 1e6, timeoutMs: 3000 };

/** The body of the answer; undefined when the request is not one to repeat, or when no such answer comes. */
export async function answerWithOwnData(
  session: ProgramSession,
  exchange: Exchange | undefined,
): Promise<Uint8Array | undefined> {
  if (exchange?.request.method !== 'GET' || exchange.response?.status !== 200) return undefined;
  const { method, path, headers } = exchange.request;
  try {
    await session.start();
    const { status, body } = await session.request({ method, path, headers, timeoutMs: LIMITS.timeoutMs });
    const read = await readBody(body, { ...LIMITS, title: `${method} ${path}` });
    return status === 200 && !read.error ? read.body : undefined;
  } catch {
    // Whatever goes wrong here, the failure that is being explained stands without it.
    return undefined;
  }
}
