// `crypto.webcrypto`: the browser's own, whose pending promises keep the program alive.
import { hold } from '../event-loop.ts';

const web = globalThis.crypto;

/** The browser's SubtleCrypto; undefined where the page is not a secure context. */
export const subtle = web.subtle === undefined ? undefined : keepAlive(web.subtle);

function keepAlive(source: SubtleCrypto): SubtleCrypto {
  return new Proxy(source, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        const release = hold();
        const result = Promise.resolve(value.apply(target, args) as unknown);
        result.then(release, release);
        return result;
      };
    },
  });
}
