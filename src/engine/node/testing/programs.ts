// Small programs on the Node engine, for its tests. Every engine is disposed of after each test.
import { afterEach } from 'vitest';
import type { Engine, Run, RunOptions } from '../../port.ts';
import { createNodeEngine } from '../engine.ts';

const engines: Engine[] = [];
afterEach(async () => {
  await Promise.all(engines.splice(0).map((engine) => engine.dispose()));
});

/** An engine that finds a stuck program after a second. */
export function engine(): Engine {
  const made = createNodeEngine({ unresponsiveAfterMs: 1000 });
  engines.push(made);
  return made;
}

/** Runs `src/server.ts` with this source, `more` files beside it, on an engine of its own. */
export function start(source: string, options?: RunOptions, more: Record<string, string> = {}): Promise<Run> {
  const files = { 'package.json': '{"type":"module"}', 'src/server.ts': source, ...more };
  return engine().run({ files, entry: 'src/server.ts' }, options);
}

/** The source of a server: `handler` with `req` and `res`, and `after` when it listens. */
export function server(handler: string, after = ''): string {
  return `import { createServer } from 'node:http';
const server = createServer((req, res) => {
${handler}
});
server.listen(Number(process.env.PORT), () => { ${after} });
`;
}

/** All that a program prints until it ends. */
export async function outputOf(run: Run): Promise<string> {
  let text = '';
  for await (const chunk of run.output) text += chunk.text;
  return text;
}

/** The body of an answer, as text. */
export async function bodyOf(run: Run, path: string): Promise<string> {
  return new Response((await run.request({ path })).body).text();
}
