// Whether a file may be imported, and with which attributes: `with { type: 'json' }`. For the worker's linker.
// Follows Node's lib/internal/modules/esm/{get_format,assert}.js.
import type { SourceLocation } from '../../../port.ts';
import { fault, noExcerpt } from '../../../source/fault.ts';
import { nodeError } from '../../node/errors.ts';
import { fileAddress } from './paths.ts';

const extensions = ['.js', '.mjs', '.cjs', '.ts', '.mts', '.cts', '.json'];

/** Throws as Node does when a file of this path cannot be imported with that `type`. */
export function checkImportable(
  path: string,
  specifier: string,
  type: string | undefined,
  location: SourceLocation | undefined,
): void {
  const refuse = (code: string, message: string, hint: string): never => {
    throw fault(nodeError(TypeError, code, message), { location, hint, excerpt: noExcerpt });
  };
  const extension = /[^/](\.[^./]*)$/.exec(path)?.[1];
  const isData = path.startsWith('data:');
  if (!isData && extension !== undefined && !extensions.includes(extension)) {
    refuse(
      'ERR_UNKNOWN_FILE_EXTENSION',
      `Unknown file extension "${extension}" for ${path}`,
      `Read it as text instead: await readFile(new URL('${specifier}', import.meta.url), 'utf8')`,
    );
  }
  const isJson = extension === '.json' || /^data:application\/json\b/.test(path);
  if (isJson ? type === 'json' : type === undefined) return;
  const address = fileAddress(path);
  if (type === undefined) {
    refuse(
      'ERR_IMPORT_ATTRIBUTE_MISSING',
      `Module "${address}" needs an import attribute of "type: json"`,
      `Write: from '${specifier}' with { type: 'json' }`,
    );
  }
  const hint = isJson ? "Write: with { type: 'json' }" : 'Leave out the with { … }.';
  if (type === 'json') {
    refuse('ERR_IMPORT_ATTRIBUTE_TYPE_INCOMPATIBLE', `Module "${address}" is not of type "json"`, hint);
  }
  const message = `Import attribute "type" with value "${type}" is not supported in ${address}`;
  refuse('ERR_IMPORT_ATTRIBUTE_UNSUPPORTED', message, hint);
}

/** The `type` in the second argument of `import()`. Throws as V8 does when that is no object with texts. */
export function importType(options: unknown): string | undefined {
  if (options === undefined) return undefined;
  if (typeof options !== 'object' || options === null) {
    throw new TypeError('The second argument to import() must be an object');
  }
  const attributes = (options as { with?: unknown }).with;
  if (attributes === undefined) return undefined;
  if (typeof attributes !== 'object' || attributes === null) {
    throw new TypeError("The 'with' option must be an object");
  }
  const { type } = attributes as { type?: unknown };
  if (type !== undefined && typeof type !== 'string') {
    throw new TypeError('Import attribute value must be a string');
  }
  return type;
}
