// Paths as `fs` functions take them: strings, buffers, or file: URLs.
import { fileURLToPath } from '../url/file-url.ts';

const TWO_PATHS = /^(rename|copyFile|link|symlink|cp)(Sync)?$/;

/** How many of a function's first arguments are paths. */
export function pathCount(name: string): number {
  return TWO_PATHS.test(name) ? 2 : 1;
}

/** A file: URL as its path; anything else as it is. */
export function toPath(value: unknown): unknown {
  return value instanceof URL ? fileURLToPath(value) : value;
}
