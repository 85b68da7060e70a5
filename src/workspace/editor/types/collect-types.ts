// Collects the type declarations that a learner's program can reach, so that the editor completes and checks without a
// network. Node only, runs when the site is built; imported by the Vite plugin.
import { readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import ts from 'typescript';

/** Declarations and package.json files by their path under the root: `node_modules/hono/package.json`. */
export type TypeFiles = Record<string, string>;

/** What learners import. Everything that these reach is collected; nothing else is. */
const entries = [
  'hono',
  'hono/basic-auth',
  'hono/body-limit',
  'hono/client',
  'hono/cookie',
  'hono/cors',
  'hono/csrf',
  'hono/etag',
  'hono/factory',
  'hono/html',
  'hono/http-exception',
  'hono/jwt',
  'hono/logger',
  'hono/method-override',
  'hono/request-id',
  'hono/secure-headers',
  'hono/streaming',
  'hono/timeout',
  'hono/timing',
  'hono/validator',
  '@hono/node-server',
  '@hono/node-server/serve-static',
  'nunjucks',
  'zod',
];

// Parts of Node that a course in web development seldom opens: their types are kept, their long manuals are not.
const rarelyRead =
  /@types\/node\/(?!(http|fs|fs\/promises|path|crypto|events|process|url|timers|sqlite|globals|console|async_hooks)\.d\.ts)|undici-types/;

/**
 * Reads the declarations from `root`'s node_modules. Most comments stay: the editor shows them when a name is pointed at.
 * Throws when an entry cannot be found, so that a renamed module is noticed at build time.
 */
export function collectTypes(root: string): TypeFiles {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.esnext.d.ts'],
    types: ['node'],
    noEmit: true,
    skipLibCheck: true,
  };
  const main = join(root, 'editor-types-entry.ts');
  const host = ts.createCompilerHost(options);
  const readSource = host.getSourceFile.bind(host);
  host.getSourceFile = (name, version) =>
    name === main ? ts.createSourceFile(name, importAll(), version) : readSource(name, version);
  for (const entry of entries) {
    if (!ts.resolveModuleName(entry, main, options, host).resolvedModule) {
      throw new Error(`The editor's types: no declarations found for '${entry}'. Check collect-types.ts.`);
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

function importAll(): string {
  return entries.map((entry) => `import '${entry}';`).join('\n');
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
  const parts = path.slice(start).split('/');
  const name = parts[0]?.startsWith('@') ? parts.slice(0, 2) : parts.slice(0, 1);
  return join(path.slice(0, start), ...name, 'package.json');
}

/** Only the fields that module resolution reads. */
function trimManifest(text: string): string {
  const { name, version, type, main, types, typings, exports, typesVersions } = JSON.parse(text);
  return JSON.stringify({ name, version, type, main, types, typings, exports, typesVersions });
}
