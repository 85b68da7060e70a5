// Traces as the learner should see them: own columns, none of the engine's frames. For the worker.
import type { SourceLocation } from '../../../port.ts';
import { isV8, scriptHead } from '../primordials.ts';
import { traceAddress } from '../program/paths.ts';
import { ForeignErrors } from './foreign-errors.ts';
import type { FindUnit } from './foreign-trace.ts';
import { wordLikeV8 } from './native-words.ts';

/** The worker's own code goes by a name that begins like this, which the build step gives it; a preload by the last. */
const internal = /\b(node:internal\/|blob:|roundtrip-preload\b)/;
/** The function that a module of a circle is wrapped in; in Node it has no name. */
const wrapper = /^(\s*at )(?:async )?(?:Generator\.)?__roundtrip_module(?:\.next)? \((.*)\)$/;
/** The top of a CommonJS file, which V8 names after the `eval` that it came from. */
const script = /^(\s*at )Object\.eval \(/;
const place = /file:\/\/(\/[^\s():]+):(\d+):(\d+)/g;
const CAPTURED_FRAMES = 40;
const SHOWN_FRAMES = 10;

type CallSites = readonly { toString(): string }[];
interface ErrorWithHook {
  prepareStackTrace?: ((error: unknown, sites: CallSites) => unknown) | undefined;
}

/** What has to be told of errors. V8 needs to be told nothing. */
export interface Traces {
  /** Puts an error right that the language itself threw. Returns what it got. */
  mend(error: unknown): unknown;
  /** Says that an error came out of what an `await` of the program waited for. */
  awaited?(error: unknown, location: SourceLocation): void;
}

/** Makes `error.stack` right from the start, for the whole worker. */
export function correctTraces(find: FindUnit): Traces {
  // Both look at a trace as the browser writes it.
  const writesTraces = isV8();
  scriptHead();
  Error.stackTraceLimit = CAPTURED_FRAMES;
  if (!writesTraces) {
    const errors = new ForeignErrors(find);
    errors.install();
    wordLikeV8(errors);
    return errors;
  }
  (Error as unknown as ErrorWithHook).prepareStackTrace = (error, sites) => {
    const frames: string[] = [];
    for (let index = 0; index < sites.length; index++) frames[index] = `    at ${String(sites[index])}`;
    return mapLines([header(error), ...frames], find);
  };
  return { mend: (error) => error };
}

function mapLines(lines: string[], find: FindUnit): string {
  const limit = Error.stackTraceLimit === CAPTURED_FRAMES ? SHOWN_FRAMES : Infinity;
  const kept: string[] = [];
  let frames = 0;
  for (const raw of lines) {
    const line = raw.replace(wrapper, '$1$2').replace(script, '$1Object.<anonymous> (');
    const isFrame = /^\s*at |@/.test(line);
    if (
      isFrame &&
      (internal.test(line) || (line.endsWith(' <anonymous>') && wrapper.test(raw)) || ++frames > limit)
    )
      continue;
    kept.push(
      line.replace(place, (_, address: string, at: string, column: string) => {
        const path = decodeURIComponent(address);
        const unit = find(path);
        const original = unit?.edited?.originalColumn(Number(at), Number(column)) ?? column;
        return `${traceAddress(path, unit?.format)}:${at}:${original}`;
      }),
    );
  }
  return kept.join('\n');
}

function header(error: unknown): string {
  try {
    return Error.prototype.toString.call(error);
  } catch {
    return 'Error';
  }
}
