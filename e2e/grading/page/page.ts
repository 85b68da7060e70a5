// What the grading tests find in the page, as `grading`: the real gradeInWorker with the embedded engine. Runs in the browser.
import type { EngineAssets } from '../../../src/engine/embedded/assets.ts';
import { createEmbeddedEngine } from '../../../src/engine/embedded/engine.ts';
import { gradeInWorker } from '../../../src/grading/browser/grade-in-worker.ts';
import type { GradingResult } from '../../../src/grading/result.ts';

/** Put in by the build. */
declare const ENGINE_ASSETS: EngineAssets;

const engine = createEmbeddedEngine({ assets: ENGINE_ASSETS });

/** Grades as the workspace does. */
function grade(exercise: string, files: Record<string, string>): Promise<GradingResult> {
  return gradeInWorker({ exercise, files, entry: 'src/server.ts', engine });
}

const kit = { grade };

declare global {
  /** The kit of the grading page. */
  var grading: typeof kit;
}
globalThis.grading = kit;
