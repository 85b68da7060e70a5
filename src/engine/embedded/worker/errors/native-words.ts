// Functions of the language whose errors a learner meets often, made to throw what V8 throws. For browsers that word them
// otherwise, in the worker.
import type { ForeignErrors } from './foreign-errors.ts';
import { jsonComplaint } from './json-words.ts';

const { parse } = JSON;

/** Replaces them for the whole worker. */
export function wordLikeV8(errors: ForeignErrors): void {
  const { calledIn, mend } = errors;
  replace(JSON, 'parse', function (text: unknown, reviver: Parameters<typeof parse>[1]): unknown {
    let revives = false;
    try {
      const source = String(text);
      const value: unknown = parse(source);
      revives = true;
      return typeof reviver === 'function' ? parse(source, reviver) : value;
    } catch (error) {
      const words = revives || typeof text === 'symbol' ? undefined : jsonComplaint(String(text));
      throw words === undefined ? error : calledIn('JSON.parse', new SyntaxError(words));
    }
  });
  for (const name of ['decodeURI', 'decodeURIComponent'] as const) {
    const decode = globalThis[name];
    replace(globalThis, name, (text: string) => {
      try {
        return decode(text);
      } catch (error) {
        throw error instanceof URIError ? calledIn(name, new URIError('URI malformed')) : mend(error);
      }
    });
  }
}

function replace<K extends string>(
  holder: Record<K, unknown>,
  name: K,
  value: (...args: never[]) => unknown,
): void {
  const native = holder[name] as (...args: unknown[]) => unknown;
  Object.defineProperty(value, 'name', { value: name, configurable: true });
  Object.defineProperty(value, 'length', { value: native.length, configurable: true });
  Object.defineProperty(holder, name, { value, writable: true, configurable: true, enumerable: false });
}
