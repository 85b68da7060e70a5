// For the checks of the unit about accounts: the usual server, which also tells what was printed and whether a hash fits.

/** Keeps what the program prints, whichever way; imported before the learner's code. */
const WATCH = `import { format } from 'node:util';

export const printed: string[] = [];

for (const name of ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table'] as const) {
  const original = console[name].bind(console);
  console[name] = (...parts: unknown[]) => {
    printed.push(format(...parts));
    original(...parts);
  };
}
for (const stream of [process.stdout, process.stderr]) {
  const original = stream.write.bind(stream) as (...parts: unknown[]) => boolean;
  stream.write = ((...parts: unknown[]) => {
    printed.push(String(parts[0]));
    return original(...parts);
  }) as typeof stream.write;
}
`;

const SERVER = `import { printed } from './watch.ts';
import { serve } from '@hono/node-server';
import { app } from './app.ts';
import { verifyPassword } from './verify.ts';

serve({
  fetch: async (request: Request) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/printed-so-far') return Response.json(printed);
    if (pathname !== '/fits-or-not') return app.fetch(request);
    const { password, stored } = (await request.json()) as { password: string; stored: string };
    return Response.json(await verifyPassword(password, stored));
  },
  port: Number(process.env.PORT ?? 3000),
});
`;

/** The files of such a server. It answers at `/printed-so-far` and, to a JSON of password and stored, at `/fits-or-not`. */
export function watchedServer(verify: string): Record<string, string> {
  return { 'src/watch.ts': WATCH, 'src/server.ts': SERVER, 'src/verify.ts': verify };
}
