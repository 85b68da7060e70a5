// A stand-in for a learner's program: routes that show everything a server-rendered app does. Imported by the preview's lab page.
import { EngineError } from '../../src/engine/engine-error.ts';
import type { EngineRequest, EngineResponse, Run } from '../../src/engine/port.ts';
import { html, type Handler } from './reply.ts';
import { browserRoutes } from './routes/browser.ts';
import { hostileRoutes } from './routes/hostile.ts';
import { pageRoutes } from './routes/pages.ts';
import { policyRoutes } from './routes/policy.ts';
import { scriptRoutes } from './routes/scripts.ts';

const routes: Record<string, Handler> = {
  ...pageRoutes,
  ...scriptRoutes,
  ...browserRoutes,
  ...policyRoutes,
  ...hostileRoutes,
};

/** A run that listens at once. */
export function learnerRun(): Run {
  return {
    output: new ReadableStream(),
    listening: Promise.resolve({ port: 3000 }),
    exited: new Promise(() => {}),
    stop: async () => {},
    files: { read: async () => new Uint8Array(), write: async () => {}, list: async () => [] },
    request: (request) => answer(request),
  };
}

async function answer(request: EngineRequest): Promise<EngineResponse> {
  const path = request.path.split('?', 1)[0] ?? '/';
  const handler = routes[path] ?? (() => html('<h1>Not found</h1>', { status: 404 }));
  const aborted = new Promise<never>((_resolve, reject) => {
    request.signal?.addEventListener('abort', () =>
      reject(new EngineError('aborted', 'The request was given up.', 'Send it again.')),
    );
  });
  const { status = 200, headers = [], body = '' } = await Promise.race([handler(request), aborted]);
  const words: Record<number, string> = { 200: 'OK', 302: 'Found', 303: 'See Other', 404: 'Not Found' };
  return {
    status,
    statusText: words[status] ?? '',
    headers,
    body: body instanceof ReadableStream ? body : new Blob([body as BlobPart]).stream(),
  };
}
