// `.env` files: `process.loadEnvFile` and `util.parseEnv`, with the grammar of Node's own parser.
import { fileSystem } from '../fs/file-system.ts';
import { path } from '../path.ts';

const LINE =
  /^[^\S\n]*(?:export[^\S\n]+)?([\w.-]+)[^\S\n]*=[^\S\n]*(?:"((?:[^"])*)"|'([^']*)'|`([^`]*)`|([^#\n]*))?[^\S\n]*(?:#.*)?$/gm;

/** Names and values of a `.env` text. */
export function parseEnv(text: string): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const match of text.replaceAll('\r\n', '\n').matchAll(LINE)) {
    const [, name, double, single, backtick, plain] = match;
    const quoted = double?.replaceAll('\\n', '\n') ?? single ?? backtick;
    variables[name!] = quoted ?? (plain ?? '').trim();
  }
  return variables;
}

/** Adds the variables of a file to the environment; those that exist already stay. */
export function loadEnvFile(env: NodeJS.ProcessEnv, file: string | URL = '.env'): void {
  const name = file instanceof URL ? decodeURIComponent(file.pathname) : file;
  const bytes = fileSystem().read(path.resolve(name));
  if (!bytes) {
    const message = `ENOENT: no such file or directory, open '${name}'`;
    throw Object.assign(new Error(message), { errno: -2, code: 'ENOENT', syscall: 'open', path: name });
  }
  for (const [key, value] of Object.entries(parseEnv(new TextDecoder().decode(bytes)))) env[key] ??= value;
}
