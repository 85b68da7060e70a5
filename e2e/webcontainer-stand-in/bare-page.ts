// What a test finds in the bare page, as `engineKit`. Runs in the browser; bundled by `e2e/engine-page`.
import { EngineError } from '../../src/engine/engine-error.ts';
import type { Engine, EngineResponse, Run } from '../../src/engine/port.ts';
import type { WebContainerAssets } from '../../src/engine/webcontainer/assets.ts';
import { createWebContainerEngine } from '../../src/engine/webcontainer/engine.ts';

/** Put in by the bundler. */
declare const ENGINE: { assets: WebContainerAssets };

const kit = {
  createEngine: (): Engine => createWebContainerEngine(ENGINE),
  /** How a promise that must reject did so, as plain data. */
  async failure(promise: Promise<unknown>) {
    try {
      await promise;
      return { code: 'none', message: 'It did not fail.', hint: '' };
    } catch (error) {
      if (!(error instanceof EngineError)) return { code: 'none', message: String(error), hint: '' };
      const { code, message, hint, location, exit } = error;
      return { code, message, hint, location, exit };
    }
  },
  /** Sends a GET, or what is asked, and reads the whole answer. */
  async get(run: Run, path: string, more: Partial<Parameters<Run['request']>[0]> = {}) {
    const { status, headers, body } = await run.request({ path, ...more });
    return { status, headers, body: await kit.textOf(body) };
  },
  textOf: (body: EngineResponse['body']): Promise<string> =>
    new Response(body as ReadableStream<Uint8Array<ArrayBuffer>>).text(),
  /** All that is printed on each stream, until the end of the run. */
  async outputOf(run: Run) {
    const printed = { stdout: '', stderr: '' };
    for await (const { stream, text } of run.output) printed[stream] += text;
    return printed;
  },
};

declare global {
  /** The kit of the bare page. */
  var engineKit: typeof kit;
}
globalThis.engineKit = kit;
