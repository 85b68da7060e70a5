// The bare page's script: holds one engine and does what Node tells it. Runs in the browser; bundled by `serve-page.ts`.
import type { EngineAssets } from '../../src/engine/embedded/assets.ts';
import { EngineError } from '../../src/engine/engine-error.ts';
import type { Engine, OutputChunk, Run } from '../../src/engine/port.ts';
import type { WebContainerAssets } from '../../src/engine/webcontainer/assets.ts';
import type { FailureData, Outcome, PageCalls } from './protocol.ts';

/** Put in by the bundler: the kind of engine, and where its files are. */
declare const ENGINE:
  { kind: 'embedded'; assets: EngineAssets } | { kind: 'webcontainer'; assets: WebContainerAssets };

interface OpenRun {
  run: Run;
  output: ReadableStreamDefaultReader<OutputChunk>;
}

const engine = await createEngine();
const runs = new Map<number, OpenRun>();
const bodies = new Map<number, ReadableStreamDefaultReader<Uint8Array>>();
const requests = new Map<number, AbortController>();
let lastNumber = 0;

async function createEngine(): Promise<Engine> {
  if (ENGINE.kind === 'embedded') {
    const { createEmbeddedEngine } = await import('../../src/engine/embedded/engine.ts');
    return createEmbeddedEngine({ assets: ENGINE.assets });
  }
  const { createWebContainerEngine } = await import('../../src/engine/webcontainer/engine.ts');
  return createWebContainerEngine({ assets: ENGINE.assets });
}

const calls: PageCalls = {
  boot: (options) => engine.boot(options),
  async run(project, options) {
    const run = await engine.run(project, options);
    run.listening.catch(() => undefined);
    lastNumber += 1;
    runs.set(lastNumber, { run, output: run.output.getReader() });
    return lastNumber;
  },
  listening: (run) => open(run).run.listening,
  exited: (run) => open(run).run.exited,
  readOutput: async (run) => (await open(run).output.read()).value ?? null,
  stop: (run, signal) => open(run).run.stop(signal),
  async request(run, number, request) {
    const controller = new AbortController();
    requests.set(number, controller);
    const { body, ...head } = await open(run).run.request({ ...request, signal: controller.signal });
    lastNumber += 1;
    bodies.set(lastNumber, body.getReader());
    return { ...head, body: lastNumber };
  },
  abortRequest: (number) => requests.get(number)?.abort(),
  readBody: async (body) => (await bodies.get(body)?.read())?.value ?? null,
  cancelBody: async (body) => bodies.get(body)?.cancel(),
  readFile: (run, path) => open(run).run.files.read(path),
  writeFile: (run, path, data) => open(run).run.files.write(path, data),
  list: (run, folder) => open(run).run.files.list(folder),
};

function open(number: number): OpenRun {
  const found = runs.get(number);
  if (!found) throw new Error(`The page has no run ${number}.`);
  return found;
}

/** Does one call; the outcome is plain data, because Playwright would keep only an error's message. */
async function call(name: keyof PageCalls, args: unknown[]): Promise<Outcome<unknown>> {
  try {
    return { ok: true, value: await (calls[name] as (...args: unknown[]) => unknown)(...args) };
  } catch (error) {
    return { ok: false, failure: failureData(error) };
  }
}

function failureData(error: unknown): FailureData {
  if (!(error instanceof EngineError)) return { code: 'other', message: String(error), hint: '' };
  const { code, message, hint, exit, location } = error;
  return { code, message, hint, ...(exit ? { exit } : {}), ...(location ? { location } : {}) };
}

declare global {
  /** Does one of PageCalls. Set when the page is ready. */

  var callEngine: typeof call;
}
globalThis.callEngine = call;
