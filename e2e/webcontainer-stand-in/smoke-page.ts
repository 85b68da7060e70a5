// The page of the smoke check: tries one thing after the other on StackBlitz's real host and writes down what came of it.
// Runs in the browser; served by `smoke.ts`.
import { EngineError } from '../../src/engine/engine-error.ts';
import type { Engine, Run } from '../../src/engine/port.ts';
import type { WebContainerAssets } from '../../src/engine/webcontainer/assets.ts';
import { createWebContainerEngine } from '../../src/engine/webcontainer/engine.ts';

/** Put in by the bundler. */
declare const ENGINE: { assets: WebContainerAssets };

/** What is tried, and what must be seen; any other text is a failure. */
interface Trial {
  title: string;
  expected: string;
  try(engine: Engine): Promise<string>;
}

const SERVER = `import { serve } from '@hono/node-server';
import { Hono } from 'hono';
const app = new Hono();
app.get('/', (c) => {
  c.header('Set-Cookie', 'a=1');
  c.header('Set-Cookie', 'b=2', { append: true });
  return c.text('Hello ' + c.req.header('Host'));
});
app.get('/spin', () => { for (;;); });
process.on('SIGTERM', () => { console.log('bye'); process.exit(0); });
const port: number = Number(process.env.PORT);
serve({ fetch: app.fetch, port });`;

const SQLITE = `import { DatabaseSync } from 'node:sqlite';
const database = new DatabaseSync('pets.db');
database.exec("CREATE TABLE pets (name TEXT); INSERT INTO pets VALUES ('Bo');");
console.log(database.prepare('SELECT name FROM pets').get().name);`;

const trials: Trial[] = [
  {
    title: 'boots',
    expected: 'booted',
    try: async (engine) => (await engine.boot({ deadlineMs: 60_000 }), 'booted'),
  },
  {
    title: 'runs TypeScript with Hono on the port it was given',
    expected: '3000',
    try: async (engine) => String((await (await start(engine, SERVER)).listening).port),
  },
  {
    title: 'sends Host and receives two Set-Cookie headers',
    expected: 'Hello pets.example a=1 b=2',
    async try(engine) {
      const run = await start(engine, SERVER);
      await run.listening;
      const { headers, body } = await run.request({ path: '/', headers: [['Host', 'pets.example']] });
      const cookies = headers
        .filter(([name]) => name.toLowerCase() === 'set-cookie')
        .map(([, value]) => value);
      return [await new Response(body as ReadableStream<Uint8Array<ArrayBuffer>>).text(), ...cookies].join(
        ' ',
      );
    },
  },
  {
    title: 'lets a program handle SIGTERM',
    expected: 'stdout: bye',
    async try(engine) {
      const run = await start(engine, SERVER);
      await run.listening;
      await run.stop();
      return printed(run);
    },
  },
  {
    title: 'tells the two streams apart',
    expected: 'stderr: two stdout: one',
    try: async (engine) => printed(await start(engine, "console.log('one');\nconsole.error('two');")),
  },
  {
    title: 'locates a crash',
    expected: 'crash TypeError src/server.ts:2',
    async try(engine) {
      const { reason, error } = await (await start(engine, 'const pet: any = null;\npet.name;')).exited;
      return `${reason} ${error?.name} ${error?.location?.file}:${error?.location?.line}`;
    },
  },
  {
    title: 'stops an endless loop',
    expected: 'unresponsive',
    async try(engine) {
      const run = await start(engine, SERVER);
      await run.listening;
      run.request({ path: '/spin' }).catch(() => {});
      return (await run.exited).reason;
    },
  },
  {
    title: 'keeps data with node:sqlite',
    expected: 'stdout: Bo',
    try: async (engine) => printed(await start(engine, SQLITE)),
  },
];

function start(engine: Engine, source: string): Promise<Run> {
  const files = { 'package.json': '{ "type": "module" }', 'src/server.ts': source };
  return engine.run({ files, entry: 'src/server.ts' });
}

async function printed(run: Run): Promise<string> {
  const pieces: string[] = [];
  for await (const { stream, text } of run.output) pieces.push(`${stream}: ${text.trim()}`);
  return pieces.sort().join(' ');
}

const list = document.body.appendChild(document.createElement('ol'));
const engine = createWebContainerEngine(ENGINE);
for (const { title, expected, try: attempt } of trials) {
  const item = list.appendChild(document.createElement('li'));
  item.textContent = `${title} …`;
  const started = performance.now();
  const seen = await attempt(engine).catch((error: unknown) =>
    error instanceof EngineError ? `${error.code}: ${error.message} ${error.hint}` : String(error),
  );
  const duration = `${Math.round(performance.now() - started)} ms`;
  item.textContent =
    seen === expected
      ? `ok: ${title} (${duration})`
      : `NOT OK: ${title}: expected “${expected}”, got “${seen}”`;
}
await engine.dispose();
list.after('Done.');
