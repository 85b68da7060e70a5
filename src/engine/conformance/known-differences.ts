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
    'These browsers word early errors, those of structuredClone and the rarer ones of the language in their own way.',
    [
      'modules/strict mode',
      'web-apis/structuredClone',
      'errors/messages of everyday mistakes',
      'mini-apps/a site on Eta',
    ],
  ],
  [
    'These browsers do not say which functions waited: a line `at async …` is there only for an error that would have no place otherwise.',
    ['errors/async traces', 'errors/an AggregateError'],
  ],
  [
    'These browsers do not say what a function was called on, which V8 names in `Array.<anonymous>`.',
    [
      'hono/a handler that throws',
      'errors/a handler that throws too',
      'errors/an exception in a handler ends the server',
      'timers/an exception in a timer ends the program',
      'mini-slips/a body read twice, not at all, or as what it is not',
    ],
  ],
  [
    'These browsers print a native function over three lines.',
    ['web-apis/functions print as they are written'],
  ],
  [
    'Where V8 ends the trace of an error in a handler, these browsers name one caller more.',
    ['mini-slips/middleware in the wrong order, and forgotten next'],
  ],
];
const inFirefox: [why: string, cases: string[]][] = [
  ['Firefox places a call at its name, V8 at its start.', ['typescript/lines and columns stay']],
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
  ['Safari words an access to a literal `null` in its own way.', ['typescript/unique types']],
  [
    'Where V8 ends the trace of an error in a handler, Safari names one caller more.',
    ['express/an async handler that rejects'],
  ],
  ['In Safari an error of Zod has no trace.', ['zod/an uncaught ZodError']],
];

/** Differences of the embedded engine in every browser that are meant to be. */
const meant: [why: string, cases: string[]][] = [
  [
    'Above an error that was thrown inside Node, Node shows a line of its own source; this engine shows the program’s.',
    [
      'http-server/a taken port',
      'modules/CommonJS: a missing module',
      'errors/a rejection in an async handler ends the server',
      'events/an error event that is no error',
      'streams/an error that nobody listens to',
      'fs/an uncaught missing file',
      'fs/an uncaught missing file of promises',
      'path-url/an uncaught bad URL',
      'assert/an uncaught assertion',
    ],
  ],
];

export const knownDifferences: KnownDifference[] = [
  ...listed('embedded', meant),
  {
    engine: 'embedded',
    case: 'typescript/an error in a type',
    why: 'Babel’s parser, small enough for a page, finds syntax errors. Its words are turned into Node’s, but not those for errors in types.',
  },
  {
    engine: 'embedded',
    case: 'zlib/brotli, there and back',
    why: 'There is no small Brotli encoder for a worker; the functions say so, and that gzip does the same. Zstandard likewise.',
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
    case: 'liveness/async work in an exit handler is lost',
    why: 'Node still works off promises after the last `exit` listener; here the program is over by then.',
  },
  {
    engine: 'embedded',
    case: 'path-url/the old url.parse',
    why: 'Node warns that `url.parse` is deprecated, but not in packages, which this engine cannot tell apart once they are bundled.',
  },
  ...listed('webcontainer', [
    [
      'The hook by which programs there get `node:sqlite` makes Node load CommonJS files in another way.',
      ['errors/CommonJS exceptions', 'process/nextTick in CommonJS, nested'],
    ],
  ]),
  ...listed('embedded in Firefox', [...inOthers, ...inFirefox]),
  ...listed('embedded in WebKitGTK', [...inOthers, ...inWebKit]),
];

function listed(engine: Tested, causes: [why: string, cases: string[]][]): KnownDifference[] {
  return causes.flatMap(([why, cases]) => cases.map((id) => ({ engine, case: id, why })));
}
