// `path.win32`: the few functions that a program on Linux calls to take Windows paths apart.
import type { PlatformPath } from 'node:path';

/** The functions over `\`, made from those over `/`. A drive letter counts as a folder. */
export function makeWin32(posix: PlatformPath): PlatformPath {
  const toSlashes = (name: string) => String(name).replaceAll('\\', '/');
  const toBackslashes = (name: string) => name.replaceAll('/', '\\');
  return {
    ...posix,
    sep: '\\',
    delimiter: ';',
    basename: (name, suffix) => posix.basename(toSlashes(name), suffix),
    dirname: (name) => toBackslashes(posix.dirname(toSlashes(name))),
    extname: (name) => posix.extname(toSlashes(name)),
    isAbsolute: (name) => /^([a-z]:)?[\\/]/i.test(name),
    join: (...parts) => toBackslashes(posix.join(...parts.map(toSlashes))),
    normalize: (name) => toBackslashes(posix.normalize(toSlashes(name))),
  };
}
