// Sends written-down requests to a program, for whoever shows what it answers: lessons, quizzes, the home page.
// Runs in pages and Node.
import { toText } from '../../lib/bytes.ts';
import type { RawHeaders, Run } from '../port.ts';
import { createHttpClient } from './client.ts';

/** A request, its body as text. */
export interface WrittenRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string;
}

/** An answer, its body as text. */
export interface WrittenResponse {
  status: number;
  statusText: string;
  headers: RawHeaders;
  body: string;
}

/**
 * Waits until the program listens, then gives its answers one by one. All requests come from one visitor; redirects are
 * not followed. Throws the EngineErrors of `listening` and `request`. `timeoutMs` is for each request, default 30 000.
 */
export async function* askInOrder(
  run: Run,
  requests: readonly WrittenRequest[],
  timeoutMs = 30_000,
): AsyncGenerator<WrittenResponse> {
  let id = 0;
  const client = createHttpClient({
    request: (request) => run.request(request),
    sender: 'inspector',
    visitor: 'visitor 1',
    nextId: () => (id += 1),
  });
  await run.listening;
  for (const { method, path, headers, body } of requests) {
    const response = await client.send({
      method,
      path,
      headers: Object.entries(headers),
      body: new TextEncoder().encode(body),
      redirect: 'manual',
      timeoutMs,
    });
    const { status, statusText } = response;
    yield { status, statusText, headers: response.headers, body: toText(response.body) };
  }
}
