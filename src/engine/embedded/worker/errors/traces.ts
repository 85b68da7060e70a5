// Traces as the learner should see them: own columns, none of the engine's frames. For the worker.
import { fileAddress } from '../program/paths.ts';

/** The original column of a place in a finished module; the same column when the file is not known. */
export type OriginalColumn = (path: string, line: number, column: number) => number;

/** The worker's own code goes by a name that begins like this; the build step gives it. */
const internal = /\b(node:internal\/|blob:)/;
/** The function that a module of a circle is wrapped in; in Node it has no name. */
const wrapper = /^(\s*at )(?:async )?(?:Generator\.)?__roundtrip_module(?:\.next)? \((.*)\)$/;
const place = /file:\/\/(\/[^\s():]+):(\d+):(\d+)/g;
const CAPTURED_FRAMES = 40;
const SHOWN_FRAMES = 10;

type CallSites = readonly { toString(): string }[];
interface ErrorWithHook {
  prepareStackTrace?: ((error: unknown, sites: CallSites) => unknown) | undefined;
}

/**
 * Makes `error.stack` right from the start where the browser allows it (V8).
 * Returns a function that puts a trace right afterwards, which does nothing where that is so.
 */
export function correctTraces(originalColumn: OriginalColumn): (trace: string) => string {
  const correct = (trace: string) => mapLines(trace.split('\n'), originalColumn);
  if (!hasHook()) return correct;
  Error.stackTraceLimit = CAPTURED_FRAMES;
  (Error as unknown as ErrorWithHook).prepareStackTrace = (error, sites) => {
    const frames: string[] = [];
    for (let index = 0; index < sites.length; index++) frames[index] = `    at ${String(sites[index])}`;
    return mapLines([header(error), ...frames], originalColumn);
  };
  return (trace) => trace;
}

function mapLines(lines: string[], originalColumn: OriginalColumn): string {
  const limit = Error.stackTraceLimit === CAPTURED_FRAMES ? SHOWN_FRAMES : Infinity;
  const kept: string[] = [];
  let frames = 0;
  for (const raw of lines) {
    const line = raw.replace(wrapper, '$1$2');
    const isFrame = /^\s*at |@/.test(line);
    if (
      isFrame &&
      (internal.test(line) || (line.endsWith(' <anonymous>') && wrapper.test(raw)) || ++frames > limit)
    )
      continue;
    kept.push(
      line.replace(place, (_, address: string, at: string, column: string) => {
        const path = decodeURIComponent(address);
        return `${fileAddress(path)}:${at}:${originalColumn(path, Number(at), Number(column))}`;
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

function hasHook(): boolean {
  const hooked = Error as unknown as ErrorWithHook;
  const before = hooked.prepareStackTrace;
  hooked.prepareStackTrace = () => 'hooked';
  const { stack } = new Error();
  if (before) hooked.prepareStackTrace = before;
  else delete hooked.prepareStackTrace;
  return stack === 'hooked';
}
