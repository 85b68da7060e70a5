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

/** Differences of the embedded engine that have one cause, by cause. */
const byCause: [why: string, cases: string[]][] = [
  [
    'Babel’s parser, small enough for a page, finds syntax errors; it words and places some in its own way.',
    [
      'modules/a syntax error',
      'modules/a syntax error in an imported file',
      'modules/more syntax errors',
      'modules/await outside an async function',
      'typescript/decorators',
      'typescript/a syntax error',
      'typescript/an error in a type',
      'typescript/types in a .js file are a syntax error',
    ],
  ],
  [
    'Node prints all lines of TypeScript that it refuses; here the first is shown, with the same message and place.',
    [
      'typescript/assertions in angle brackets are refused',
      'typescript/enum is refused',
      'typescript/const enum is refused',
      'typescript/namespace with values is refused',
      'typescript/parameter properties are refused',
      'typescript/import = and export = are refused',
    ],
  ],
  [
    'A script cannot ask where an error was thrown, so the caret stands where it was made; classes of the engine itself have short names in traces.',
    [
      'errors/a handler that throws too',
      'errors/an exception in a handler ends the server',
      'errors/a rejection in an async handler ends the server',
      'http-server/a taken port',
      'liveness/a top-level await that never settles',
      'modules/broken JSON',
      'timers/an exception in a timer ends the program',
    ],
  ],
  [
    'CommonJS files run as functions of a module: their traces and the turns of their ticks differ a little.',
    [
      'errors/CommonJS exceptions',
      'modules/CommonJS: a missing module',
      'process/nextTick in CommonJS, nested',
    ],
  ],
  [
    'Chromium words the errors of structuredClone, and shows the function with the engine’s probes in it.',
    ['errors/messages of everyday mistakes', 'web-apis/structuredClone'],
  ],
  [
    'Not done yet, and rare in a small server.',
    [
      'errors/an AggregateError',
      'errors/uncaughtExceptionMonitor',
      'modules/a data: import and a file: import',
      'modules/module syntax without a type is detected',
      'modules/this, require and __dirname in a module',
      'small-modules/module helpers',
    ],
  ],
];

export const knownDifferences: KnownDifference[] = [
  {
    engine: 'embedded',
    case: 'typescript/lines and columns stay',
    why: 'Node prints the failing line with its types blanked out; this engine prints it as the learner wrote it.',
  },
  {
    engine: 'embedded',
    case: 'zlib/brotli, there and back',
    why: 'There is no small Brotli encoder for a worker; the functions say so, and that gzip does the same. Zstandard likewise.',
  },
  {
    engine: 'embedded',
    case: 'util/types',
    why: 'No script can tell a Proxy from its target, so `types.isProxy` is always false.',
  },
  {
    engine: 'embedded',
    case: 'util-inspect/promises, proxies, globals',
    why: 'No script can look into a promise without waiting for it, so all print as `Promise { <pending> }`.',
  },
  {
    engine: 'embedded',
    case: 'small-modules/vm',
    why: '`vm` has no contexts of its own here, because all code of a program shares one global scope; `runInThisContext` works.',
  },
  {
    engine: 'embedded',
    case: 'small-modules/v8 and serialize',
    why: 'V8’s own format cannot be had in a worker; `structuredClone` copies the same values.',
  },
  {
    engine: 'embedded',
    case: 'web-apis/the time zone is set by TZ',
    why: 'A worker’s time zone is the browser’s and cannot be changed.',
  },
  {
    engine: 'embedded',
    case: 'web-apis/the language of today',
    why: 'A browser that is newer than Node 24 knows more of the language, such as `Math.sumPrecise`.',
  },
  {
    engine: 'embedded',
    case: 'liveness/async work in an exit handler is lost',
    why: 'Node still works off promises after the last `exit` listener; here the program is over by then.',
  },
  {
    engine: 'embedded',
    case: 'path-url/the old url.parse',
    why: 'Node warns that `url.parse` is deprecated, but not in packages, which this engine cannot tell apart once they are bundled.',
  },
  ...byCause.flatMap(([why, cases]) => cases.map((id) => ({ engine: 'embedded' as const, case: id, why }))),
  ...inOwnWords.map((id) => ({ engine: 'embedded in Firefox' as const, case: id, why: ownWords })),
  ...inWebKitsWords.map((id) => ({ engine: 'embedded in WebKitGTK' as const, case: id, why: ownWords })),
];
