// Measures the embedded engine from inside the page that holds it, so that nothing of Node is in the figures.
// Runs in the browser; bundled by `serve-page.ts`.
import type { EngineAssets } from '../src/engine/embedded/assets.ts';
import { createEmbeddedEngine } from '../src/engine/embedded/engine.ts';
import type { Project, Run } from '../src/engine/port.ts';
import { measureRequests } from './request-times.ts';

/** Put in by the bundler. */
declare const ENGINE: { assets: EngineAssets };

const engine = createEmbeddedEngine(ENGINE);
let run: Run | undefined;

async function send(path: string): Promise<string> {
  const response = await running().request({ path });
  return new Response(response.body as ReadableStream<Uint8Array<ArrayBuffer>>).text();
}

function running(): Run {
  if (!run) throw new Error('Nothing was run yet.');
  return run;
}

/** Reads what is printed, as the console of a lesson does. */
async function drain({ output }: Run): Promise<void> {
  const reader = output.getReader();
  while (!(await reader.read()).done);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

const kit = {
  boot: () => timed(() => engine.boot()),
  /** Milliseconds from run to first response, which must hold `word`. */
  firstResponse: (project: Project, word: string) =>
    timed(async () => {
      run = await engine.run(project);
      void drain(run);
      await run.listening;
      const answer = await send('/');
      if (!answer.includes(word)) throw new Error(`The engine answered with an older edit: ${answer}`);
    }),
  requests: () => measureRequests(send),
  /** Milliseconds until a looping program is gone. It loops by the time that it no longer answers a second request. */
  async killLoop() {
    send('/loop').catch(() => undefined);
    await Promise.race([
      send('/').catch(() => undefined),
      new Promise((resolve) => setTimeout(resolve, 300)),
    ]);
    return timed(() => running().stop('SIGKILL'));
  },
  /** Milliseconds until the engine has given up a loop by itself. */
  loopNoticed: () =>
    timed(async () => {
      send('/loop').catch(() => undefined);
      await running().exited;
    }),
  async grading(project: Project) {
    // Loaded only now, because a first run does not need it.
    const { gradeEightChecks } = await import('./eight-checks.ts');
    return timed(() => gradeEightChecks(engine, project));
  },
};

declare global {
  /** What the bench calls. */
  var bench: typeof kit;
}
globalThis.bench = kit;
