// `node:path` for Linux: the path-browserify package, relative to the program's own working directory.
import base from 'path-browserify';
import { program } from './program.ts';

const module = {
  ...base,
  resolve: (...parts: string[]) => base.resolve(program.cwd, ...parts),
  relative: (from: string, to: string) => base.relative(base.resolve(program.cwd, from), base.resolve(program.cwd, to)),
  toNamespacedPath: (name: string) => name,
  matchesGlob: (name: string, pattern: string) => globToRegExp(pattern).test(name),
};

/** The module. `posix` is itself; so is `win32`, which nothing on this Linux needs. */
export const path = module as unknown as import('node:path').PlatformPath;
Object.assign(path, { posix: path, win32: path });

function globToRegExp(pattern: string): RegExp {
  const source = pattern.replace(/\*\*\/?|[*?.+^${}()|[\]\\]/g, (part) => {
    if (part.startsWith('**')) return '(?:.*\\/)?';
    if (part === '*') return '[^/]*';
    return part === '?' ? '[^/]' : `\\${part}`;
  });
  return new RegExp(`^${source}$`);
}
