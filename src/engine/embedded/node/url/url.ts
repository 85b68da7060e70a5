// The global `URL`: the browser's, with Node's errors.
import { nodeError } from '../errors.ts';

const NativeURL = globalThis.URL;

/** A browser's URL whose constructor fails as Node's does. */
export class URL extends NativeURL {
  constructor(...args: [url: string | globalThis.URL, base?: string | globalThis.URL]) {
    const [input, base] = args;
    if ((args as unknown[]).length === 0) {
      throw nodeError(TypeError, 'ERR_MISSING_ARGS', 'The "url" argument must be specified');
    }
    try {
      super(input, base);
    } catch {
      throw Object.assign(new TypeError('Invalid URL'), {
        code: 'ERR_INVALID_URL',
        input: String(input),
        ...(base === undefined ? {} : { base: String(base) }),
      });
    }
  }

  static override parse(url: string | globalThis.URL, base?: string | globalThis.URL): URL | null {
    return NativeURL.canParse(url, base) ? new URL(url, base) : null;
  }
}
