// The bare page's script that plays the conformance suite by itself, for browsers that Playwright cannot drive.
// Runs in the browser; bundled by `serve-page.ts` for `src/cli/test-browsers.ts`.
import { areas } from '../../src/engine/conformance/areas/index.ts';
import { runCase } from '../../src/engine/conformance/run-case.ts';
import type { EngineAssets } from '../../src/engine/embedded/assets.ts';
import { createEmbeddedEngine } from '../../src/engine/embedded/engine.ts';
import type { Report } from './conformance-report.ts';

/** Put in by the bundler. */
declare const ENGINE: { assets: EngineAssets };

// `?reports=` is where reports go; `?area=` and `?case=` choose, as the conformance command's options do.
const choice = new URLSearchParams(location.search);
const chosenArea = choice.get('area');
const chosenCase = choice.get('case') ?? '';

/** Sends a report to the command. Its answer is not needed, so that no origin has to be allowed. */
async function send(report: Report): Promise<void> {
  await fetch(choice.get('reports') ?? '', { method: 'POST', mode: 'no-cors', body: JSON.stringify(report) });
}

async function playAll(): Promise<void> {
  const engine = createEmbeddedEngine(ENGINE);
  await engine.boot();
  for (const { id: area, cases } of areas) {
    if (chosenArea && area !== chosenArea) continue;
    for (const testCase of cases) {
      if (!testCase.id.includes(chosenCase)) continue;
      await send({ type: 'playing', area, case: testCase.id });
      await send({ type: 'played', area, case: testCase.id, seen: await runCase(engine, testCase) });
    }
  }
}

await send({ type: 'opened', userAgent: navigator.userAgent });
try {
  await playAll();
  await send({ type: 'done' });
} catch (error) {
  await send({ type: 'broke', why: String(error) });
}
