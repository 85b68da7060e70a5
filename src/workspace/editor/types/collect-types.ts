// Collects the type declarations that a learner's program can reach, package by package, so that the editor completes and
// checks without a network. Node only, runs when the site is built; imported by the Vite plugin.
import { readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import ts from 'typescript';
import { bundles } from '../../../engine/embedded/build/packages.ts';

/** Declarations and package.json files by their path under the root: `node_modules/hono/package.json`. */
export type TypeFiles = Record<string, string>;

/** What is loaded for every program: Node's own types. */
export const nodeTypes = '@types/node';

// Parts of Node that a course in web development seldom opens: their types are kept, their long manuals are not.
const rarelyRead =
  /@types\/node\/(?!(http|fs|fs\/promises|path|crypto|events|process|url|timers|sqlite|globals|console|async_hooks)\.d\.ts)|undici-types/;

/**
 * Reads the declarations from `root`'s node_modules: Node's, and by name those of every package that the engine has, each
 * without what Node's hold already. Most comments stay: the editor shows them when a name is pointed at. Throws when an
 * entry has no declarations, so that a renamed module is noticed at build time.
 */
export function collectTypes(root: string): Record<string, TypeFiles> {
  const read = new Map<string, ts.SourceFile | undefined>();
  const node = collect(root, [], read);
  const collected: Record<string, TypeFiles> = { [nodeTypes]: node };
  for (const [name, entries] of Object.entries(entriesByPackage())) {
    const files = Object.entries(collect(root, entries, read));
    collected[name] = Object.fromEntries(files.filter(([path]) => !Object.hasOwn(node, path)));
  }
  return collected;
}

/** What learners import: all that the engine bundles, by the package that it is of. */
function entriesByPackage(): Record<string, string[]> {
  const packages: Record<string, string[]> = {};
  for (const specifier of Object.values(bundles).flat())
    (packages[packageOf(specifier)] ??= []).push(specifier);
  return packages;
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** `read` holds what was parsed already: every package reaches Node's types. */
function collect(
  root: string,
  entries: readonly string[],
  read: Map<string, ts.SourceFile | undefined>,
): TypeFiles {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ['lib.esnext.d.ts'],
    types: ['node'],
    noEmit: true,
    skipLibCheck: true,
  };
  const main = join(root, 'editor-types-entry.mts');
  const source = entries.map((entry) => `import '${entry}';`).join('\n');
  const host = ts.createCompilerHost(options);
  const readSource = host.getSourceFile.bind(host);
  host.getSourceFile = (name, version) => {
    if (name === main) return ts.createSourceFile(name, source, version);
    if (!read.has(name)) read.set(name, readSource(name, version));
    return read.get(name);
  };
  for (const entry of entries) {
    const { resolvedModule } = ts.resolveModuleName(
      entry,
      main,
      options,
      host,
      undefined,
      undefined,
      ts.ModuleKind.ESNext,
    );
    if (!resolvedModule || !/\.d\.[cm]?ts$/.test(resolvedModule.resolvedFileName)) {
      throw new Error(
        `The editor's types: no declarations found for '${entry}'. Install its @types package.`,
      );
    }
  }
  const program = ts.createProgram([main], options, host);
  const paths = program
    .getSourceFiles()
    .filter((file) => file.fileName.includes('/node_modules/') && !program.isSourceFileDefaultLibrary(file))
    .map((file) => file.fileName);
  const files: TypeFiles = {};
  for (const path of paths) {
    const name = pathInProject(path);
    const text = readFileSync(path, 'utf8');
    files[name] = rarelyRead.test(name) ? withoutComments(text) : text;
    const manifest = packageManifest(path);
    files[pathInProject(manifest)] ??= trimManifest(readFileSync(manifest, 'utf8'));
  }
  return files;
}

function withoutComments(text: string): string {
  return text.replace(/\/\*\*[\s\S]*?\*\//g, '').replace(/\n\s*\n/g, '\n');
}

/** From the first `node_modules` on: the folder may be a link, so the root's own path says nothing. */
function pathInProject(path: string): string {
  return path
    .slice(path.indexOf('/node_modules/') + 1)
    .split(sep)
    .join('/');
}

function packageManifest(path: string): string {
  const marker = '/node_modules/';
  const start = path.lastIndexOf(marker) + marker.length;
  return join(path.slice(0, start), packageOf(path.slice(start)), 'package.json');
}

/** Only the fields that module resolution reads. */
function trimManifest(text: string): string {
  const { name, version, type, main, types, typings, exports, typesVersions } = JSON.parse(text);
  return JSON.stringify({ name, version, type, main, types, typings, exports, typesVersions });
}
