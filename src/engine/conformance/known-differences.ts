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

const ownWords = 'Errors that the language itself throws are worded by each browser in its own way.';
const inOwnWords = [
  'errors/JSON.parse messages',
  'errors/TypeError of undefined',
  'errors/a handler is kept alive by uncaughtException',
  'errors/an error with a cause',
  'errors/an exception in a function, in another file',
  'errors/assignment to a constant',
  'errors/too much recursion',
  'express/express.json with broken JSON',
  'modules/broken JSON',
  'modules/strict mode',
  'path-url/URLPattern and encodeURIComponent',
  'typescript/unique types',
  'web-apis/structuredClone',
];
const inWebKitsWords = [...inOwnWords, 'errors/ReferenceError', 'errors/calling what is no function'];

export const knownDifferences: KnownDifference[] = [
  {
    engine: 'embedded',
    case: 'typescript/lines and columns stay',
    why: 'Node prints the failing line with its types blanked out; this engine prints it as the learner wrote it.',
  },
  ...inOwnWords.map((id) => ({ engine: 'embedded in Firefox' as const, case: id, why: ownWords })),
  ...inWebKitsWords.map((id) => ({ engine: 'embedded in WebKitGTK' as const, case: id, why: ownWords })),
];
