// `path` as bundled npm packages import it: with named exports.
import { path } from '../path.ts';

export const {
  basename,
  delimiter,
  dirname,
  extname,
  format,
  isAbsolute,
  join,
  normalize,
  parse,
  posix,
  relative,
} = path;
export const { resolve, sep, toNamespacedPath, win32 } = path;
