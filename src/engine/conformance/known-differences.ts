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

/** Differences of the embedded engine in Firefox and in WebKitGTK, by cause. */
const inOthers: [why: string, cases: string[]][] = [
  [
    'These browsers word early errors, and those of structuredClone, in their own way.',
    ['modules/broken JSON', 'modules/strict mode', 'web-apis/structuredClone'],
  ],
  [
    'These browsers do not say which functions waited: a line `at async …` is there only for an error that would have no place otherwise.',
    ['errors/async traces'],
  ],
  [
    'These browsers do not say what a function was called on, which V8 names in `Array.<anonymous>`.',
    ['hono/a handler that throws'],
  ],
];
const inWebKit: [why: string, cases: string[]][] = [
  [
    'Safari does not know `using` yet.',
    ['typescript/using and modern syntax', 'timers/a disposed timer, structured'],
  ],
  [
    'Safari evaluates modules that do not wait only after one beside them that does.',
    ['modules/top-level await in a dependency'],
  ],
  ['In a sandboxed frame Safari cannot read a body made of a form with a file in it.', ['web-apis/FormData']],
];

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
  ...listed('embedded', byCause),
  ...listed('embedded in Firefox', inOthers),
  ...listed('embedded in WebKitGTK', [...inOthers, ...inWebKit]),
];

function listed(engine: Tested, causes: [why: string, cases: string[]][]): KnownDifference[] {
  return causes.flatMap(([why, cases]) => cases.map((id) => ({ engine, case: id, why })));
}
