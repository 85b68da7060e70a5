// Finds what an import or a require leads to, by Node's rules and with Node's errors. For the worker's linker.
import type { SourceLocation } from '../../../port.ts';
import { fault, faultDetails, noExcerpt } from '../../../source/fault.ts';
import { nodeError } from '../../node/errors.ts';
import type { PackageEntry } from '../../protocol.ts';
import { type Conditions, resolvePackageImport } from './package-imports.ts';
import { fileAddress, folderOf, joinPath, relativePath } from './paths.ts';
import type { Target } from './unit.ts';

/** What exists. */
export interface World {
  readonly builtins: object;
  readonly packages: Readonly<Record<string, PackageEntry>>;
  isFile(path: string): boolean;
  isFolder(path: string): boolean;
  /** The nearest package.json at or above a file: its folder and contents. */
  packageOf(
    file: string,
  ): { readonly folder: string; readonly contents: Record<string, unknown> } | undefined;
}

/** What `require` tries, in this order. */
const requireEndings = ['', '.js', '.json', '/index.js', '/index.json'];

/** Built-in modules that Node knows only with `node:` in front. */
const prefixOnly = new Set(['sqlite', 'sea', 'test', 'test/reporters']);

/** Resolves an `import`. `from` is the importing file; `location` is the specifier's place, when it is known. */
export function resolveImport(
  specifier: string,
  from: string,
  world: World,
  location?: SourceLocation,
): Target {
  if (specifier.startsWith('#')) {
    const [name, base] = followPackageImport(specifier, from, world, ['node', 'import'], location);
    return resolveImport(name, base, world, location);
  }
  const target = resolveNamed(specifier, from, world, location);
  if (target) return target;
  const path = filePath(specifier, from);
  if (world.isFile(path)) return { kind: 'file', path };
  const isFolder = world.isFolder(path);
  const what = isFolder
    ? `Directory import '${path}' is not supported resolving ES modules imported from ${from}`
    : `Cannot find module '${path}' imported from ${from}`;
  const code = isFolder ? 'ERR_UNSUPPORTED_DIR_IMPORT' : 'ERR_MODULE_NOT_FOUND';
  const error = nodeError(Error, code, what + suggestion(specifier, path, world));
  throw fault(Object.assign(error, { url: fileAddress(path) }), {
    location,
    excerpt: noExcerpt,
    hint: isFolder ? 'Name the file in the folder, such as ./index.ts.' : fileHint(specifier, path, world),
  });
}

/** Node names the file that `require` would have found. */
function suggestion(specifier: string, path: string, world: World): string {
  const end = requireEndings.find((ending) => ending && world.isFile(path.replace(/\/$/, '') + ending));
  return end === undefined ? '' : `\nDid you mean to import "${specifier.replace(/\/$/, '')}${end}"?`;
}

/** Resolves a `require`, which also tries `.js`, `.json` and a folder's `index.js`. */
export function resolveRequire(specifier: string, from: string, world: World): Target {
  if (specifier.startsWith('#')) {
    return resolveRequire(...followPackageImport(specifier, from, world, ['node', 'require']), world);
  }
  const target = namedForRequire(specifier, from, world);
  if (target) return target;
  const path = filePath(specifier, from).replace(/\/$/, '');
  for (const end of requireEndings) {
    if (world.isFile(path + end)) return { kind: 'file', path: path + end };
  }
  throw notRequired(specifier, from, fileHint(specifier, path, world));
}

function namedForRequire(specifier: string, from: string, world: World): Target | undefined {
  try {
    return resolveNamed(specifier, from, world);
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw notRequired(specifier, from, faultDetails(error).hint);
  }
}

function notRequired(specifier: string, from: string, hint: string | undefined): Error {
  const message = `Cannot find module '${specifier}'\nRequire stack:\n- ${from}`;
  const error = Object.assign(new Error(message), { code: 'MODULE_NOT_FOUND', requireStack: [from] });
  return fault(error, { hint });
}

/** Where a name that begins with `#` leads: another specifier, seen from the file that package.json is. */
function followPackageImport(
  specifier: string,
  from: string,
  world: World,
  conditions: Conditions,
  location?: SourceLocation,
): [specifier: string, from: string] {
  const owner = world.packageOf(from);
  const target = resolvePackageImport(specifier, owner?.contents['imports'], conditions);
  if (owner && typeof target === 'string') return [target, joinPath(owner.folder, 'package.json')];
  const where = owner ? ` in package ${joinPath(owner.folder, 'package.json')}` : '';
  const message = `Package import specifier "${specifier}" is not defined${where} imported from ${from}`;
  const hint = `Add it to "imports" in package.json, as in "${specifier}": "./src/file.ts".`;
  throw fault(nodeError(TypeError, 'ERR_PACKAGE_IMPORT_NOT_DEFINED', message), {
    location,
    hint,
    excerpt: noExcerpt,
  });
}

/** Built-in modules and packages; undefined for a path. */
function resolveNamed(
  specifier: string,
  from: string,
  world: World,
  location?: SourceLocation,
): Target | undefined {
  if (isPath(specifier)) return undefined;
  if (specifier.startsWith('data:')) return { kind: 'file', path: specifier };
  const prefixed = specifier.startsWith('node:');
  const name = prefixed ? specifier.slice('node:'.length) : specifier;
  if (Object.hasOwn(world.builtins, name) && (prefixed || !prefixOnly.has(name)))
    return { kind: 'builtin', name };
  if (prefixed) {
    const error = nodeError(Error, 'ERR_UNKNOWN_BUILTIN_MODULE', `No such built-in module: ${specifier}`);
    throw fault(error, {
      location,
      excerpt: noExcerpt,
      hint: 'Check the spelling, as in node:http or node:fs/promises.',
    });
  }
  if (Object.hasOwn(world.packages, specifier)) return { kind: 'package', specifier };

  if (/^https?:/.test(specifier)) {
    const message = `Only URLs with a scheme in: file and data are supported by the default ESM loader. Received protocol '${specifier.slice(0, specifier.indexOf(':') + 1)}'`;
    const hint = 'Programs cannot import from the web: import a file or a package instead.';
    throw fault(nodeError(Error, 'ERR_UNSUPPORTED_ESM_URL_SCHEME', message), {
      location,
      hint,
      excerpt: noExcerpt,
    });
  }
  const packageName = /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
  if (Object.hasOwn(world.packages, packageName)) {
    const message = `Package subpath '.${specifier.slice(packageName.length)}' is not defined by "exports" in /app/node_modules/${packageName}/package.json imported from ${from}`;
    const hint = `These are there: ${subpaths(packageName, world).join(', ')}.`;
    throw fault(nodeError(Error, 'ERR_PACKAGE_PATH_NOT_EXPORTED', message), {
      location,
      hint,
      excerpt: noExcerpt,
    });
  }
  const message = `Cannot find package '${packageName}' imported from ${from}`;
  throw fault(nodeError(Error, 'ERR_MODULE_NOT_FOUND', message), {
    location,
    excerpt: noExcerpt,
    hint: packageHint(specifier, from, world),
  });
}

/** Whether a specifier names a file, not a package or a built-in module. */
export function isPath(specifier: string): boolean {
  return /^(\.{0,2}\/|\.{1,2}$|file:)/.test(specifier);
}

/** The path that such a specifier means, whether there is a file or not. */
export function filePath(specifier: string, from: string): string {
  const plain = specifier.replace(/[?#].*$/, '');
  return joinPath(folderOf(from), decodeURIComponent(plain.replace(/^file:(\/\/)?/, '')));
}

function fileHint(specifier: string, path: string, world: World): string {
  const bare = path.replace(/\.[cm]?[jt]s$/, '');
  const ends = ['.ts', '.js', '.mts', '.mjs', '.json', '/index.ts', '/index.js'];
  const end = ends.find((candidate) => world.isFile(bare + candidate));
  if (end === undefined) return `There is no file ${relativePath(path)}: check the name and the folder.`;
  return `Imports need the full file name: ${specifier.replace(/\.[cm]?[jt]s$/, '').replace(/\/$/, '')}${end}`;
}

function packageHint(specifier: string, from: string, world: World): string {
  const path = joinPath(folderOf(from), specifier);
  for (const candidate of [path, `${path}.ts`, `${path}.js`]) {
    if (world.isFile(candidate)) return `A path to a file begins with ./ or ../, as in ./${specifier}`;
  }
  if (world.isFile(joinPath('/app', specifier)))
    return 'A path to a file begins with ./ or ../, seen from this file.';
  const names = new Set(
    Object.keys(world.packages).map((name) => /^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name),
  );
  const known = [...names].sort().join(', ');
  return `The course brings ${known}. Other packages need the WebContainer engine, where npm install works.`;
}

function subpaths(packageName: string, world: World): string[] {
  return Object.keys(world.packages).filter(
    (name) => name === packageName || name.startsWith(`${packageName}/`),
  );
}
