// The few cases in which an engine is known not to do as Node does, each with the reason. For the CLI.
import type { EngineKind } from '../port.ts';

/** An engine, or the embedded one in a browser other than Chromium. */
export type Tested = EngineKind | 'embedded in Firefox' | 'embedded in WebKitGTK';

/** A difference that is known and explained. One that no longer differs must be taken out. */
export interface KnownDifference {
  engine: Tested;
  /** `area/case id`. */
  case: string;
  /** Why it is so, in a sentence for the documentation. */
  why: string;
}

export const knownDifferences: KnownDifference[] = [
  {
    engine: 'embedded',
    case: 'typescript/lines and columns stay',
    why: 'Node prints the failing line with its types blanked out; this engine prints it as the learner wrote it.',
  },
];
