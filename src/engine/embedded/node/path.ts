// `node:path` for Linux: the path-browserify package, relative to the program's own working directory.
import base from 'path-browserify';
import { program } from './program.ts';
import { makeWin32 } from './win32-path.ts';
import { validateString } from './validators.ts';

const module = {
  ...base,
  basename: (name: string, suffix?: string) => base.basename(checked(name), suffix),
  dirname: (name: string) => base.dirname(checked(name)),
  extname: (name: string) => base.extname(checked(name)),
  isAbsolute: (name: string) => base.isAbsolute(checked(name)),
  join: (...parts: string[]) => base.join(...parts.map((part) => checked(part))),
  normalize: (name: string) => base.normalize(checked(name)),
  parse: (name: string) => base.parse(checked(name)),
  format(parts: { dir?: string; root?: string; base?: string; name?: string; ext?: string }) {
    const ext = parts.ext && !parts.ext.startsWith('.') ? `.${parts.ext}` : (parts.ext ?? '');
    return base.format({ ...parts, ext } as never);
  },
  resolve: (...parts: string[]) =>
    base.resolve(program.cwd, ...parts.map((part, index) => checked(part, `paths[${index}]`))),
  relative: (from: string, to: string) =>
    base.relative(base.resolve(program.cwd, from), base.resolve(program.cwd, to)),
  toNamespacedPath: (name: string) => name,
  matchesGlob: (name: string, pattern: string) => globToRegExp(pattern).test(name),
};

/** The module. `posix` is itself. */
export const path = module as unknown as import('node:path').PlatformPath;
Object.assign(path, { posix: path, win32: makeWin32(path) });

function checked(name: unknown, argument = 'path'): string {
  validateString(name, argument);
  return name;
}

function globToRegExp(pattern: string): RegExp {
  const source = pattern.replace(/\*\*\/?|[*?.+^${}()|[\]\\]/g, (part) => {
    if (part.startsWith('**')) return '(?:.*\\/)?';
    if (part === '*') return '[^/]*';
    return part === '?' ? '[^/]' : `\\${part}`;
  });
  return new RegExp(`^${source}$`);
}
