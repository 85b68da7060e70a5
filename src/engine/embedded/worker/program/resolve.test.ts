// Where specifiers lead, and what is said when they lead nowhere.
import { describe, expect, it } from 'vitest';
import { faultDetails } from '../../../source/fault.ts';
import { resolveImport, resolveRequire, type World } from './resolve.ts';

const files = new Set([
  '/app/src/app.ts',
  '/app/src/data/pets.ts',
  '/app/lib/index.js',
  '/app/lib/a.json',
  '/app/b.js',
]);
const entry = { bundle: 'hono', key: '$0', exports: [], commonjs: false, followed: false, base: null };
const world: World = {
  builtins: { http: {}, 'fs/promises': {}, sqlite: {} },
  packages: { hono: entry, 'hono/cookie': entry, '@hono/node-server': entry },
  isFile: (path) => files.has(path),
  packageOf: () => ({
    folder: '/app',
    contents: {
      imports: {
        '#pets': './src/data/pets.ts',
        '#lib/*': './lib/*.json',
        '#http': { browser: './b.js', node: 'node:http' },
        '#which': { require: './lib/a.json', import: './b.js' },
      },
    },
  }),
  isFolder: (path) => [...files].some((file) => file.startsWith(`${path.replace(/\/$/, '')}/`)),
};
const from = '/app/src/app.ts';

function thrown(run: () => unknown): Error & { code?: string; hint?: string | undefined } {
  try {
    run();
  } catch (error) {
    return Object.assign(error as Error, { hint: faultDetails(error).hint });
  }
  throw new Error('Nothing was thrown.');
}

describe('resolveImport', () => {
  it.each([
    ['node:http', { kind: 'builtin', name: 'http' }],
    ['fs/promises', { kind: 'builtin', name: 'fs/promises' }],
    ['node:sqlite', { kind: 'builtin', name: 'sqlite' }],
    ['hono/cookie', { kind: 'package', specifier: 'hono/cookie' }],
    ['@hono/node-server', { kind: 'package', specifier: '@hono/node-server' }],
    ['./data/pets.ts', { kind: 'file', path: '/app/src/data/pets.ts' }],
    ['../b.js', { kind: 'file', path: '/app/b.js' }],
    ['./data/../data/pets.ts?v=1', { kind: 'file', path: '/app/src/data/pets.ts' }],
    ['file:///app/b.js', { kind: 'file', path: '/app/b.js' }],
    ['/app/b.js', { kind: 'file', path: '/app/b.js' }],
    ['#pets', { kind: 'file', path: '/app/src/data/pets.ts' }],
    ['#lib/a', { kind: 'file', path: '/app/lib/a.json' }],
    ['#http', { kind: 'builtin', name: 'http' }],
    ['#which', { kind: 'file', path: '/app/b.js' }],
  ])('%s', (specifier, target) => {
    expect(resolveImport(specifier, from, world)).toEqual(target);
  });

  it.each([
    [
      './data/pets',
      'ERR_MODULE_NOT_FOUND',
      "Cannot find module '/app/src/data/pets' imported from /app/src/app.ts",
      'Imports need the full file name: ./data/pets.ts',
    ],
    [
      './data/pets.js',
      'ERR_MODULE_NOT_FOUND',
      "Cannot find module '/app/src/data/pets.js' imported from /app/src/app.ts",
      'Imports need the full file name: ./data/pets.ts',
    ],
    [
      './nope.ts',
      'ERR_MODULE_NOT_FOUND',
      "Cannot find module '/app/src/nope.ts' imported from /app/src/app.ts",
      'There is no file src/nope.ts: check the name and the folder.',
    ],
    [
      '../lib',
      'ERR_UNSUPPORTED_DIR_IMPORT',
      'Directory import \'/app/lib\' is not supported resolving ES modules imported from /app/src/app.ts\nDid you mean to import "../lib/index.js"?',
      'Name the file in the folder, such as ./index.ts.',
    ],
    [
      'data/pets.ts',
      'ERR_MODULE_NOT_FOUND',
      "Cannot find package 'data' imported from /app/src/app.ts",
      'A path to a file begins with ./ or ../, as in ./data/pets.ts',
    ],
    [
      'left-pad',
      'ERR_MODULE_NOT_FOUND',
      "Cannot find package 'left-pad' imported from /app/src/app.ts",
      'The course brings @hono/node-server, hono. Other packages need the WebContainer engine, where npm install works.',
    ],
    [
      'node:nope',
      'ERR_UNKNOWN_BUILTIN_MODULE',
      'No such built-in module: node:nope',
      'Check the spelling, as in node:http or node:fs/promises.',
    ],
    [
      'hono/nope',
      'ERR_PACKAGE_PATH_NOT_EXPORTED',
      'Package subpath \'./nope\' is not defined by "exports" in /app/node_modules/hono/package.json imported from /app/src/app.ts',
      'These are there: hono, hono/cookie.',
    ],
    [
      '#none',
      'ERR_PACKAGE_IMPORT_NOT_DEFINED',
      'Package import specifier "#none" is not defined in package /app/package.json imported from /app/src/app.ts',
      'Add it to "imports" in package.json, as in "#none": "./src/file.ts".',
    ],
    [
      'sqlite',
      'ERR_MODULE_NOT_FOUND',
      "Cannot find package 'sqlite' imported from /app/src/app.ts",
      expect.any(String),
    ],
  ])('%s is %s', (specifier, code, message, hint) => {
    expect(thrown(() => resolveImport(specifier, from, world))).toMatchObject({ code, message, hint });
  });
});

describe('resolveRequire', () => {
  it('tries endings and index files', () => {
    expect(resolveRequire('../b', from, world)).toEqual({ kind: 'file', path: '/app/b.js' });
    expect(resolveRequire('../lib', from, world)).toEqual({ kind: 'file', path: '/app/lib/index.js' });
    expect(resolveRequire('../lib/a', from, world)).toEqual({ kind: 'file', path: '/app/lib/a.json' });
  });

  it('takes what package imports say for require', () => {
    expect(resolveRequire('#which', from, world)).toEqual({ kind: 'file', path: '/app/lib/a.json' });
  });

  it('fails as Node does', () => {
    const message = "Cannot find module './nope'\nRequire stack:\n- /app/src/app.ts";
    expect(thrown(() => resolveRequire('./nope', from, world))).toMatchObject({
      code: 'MODULE_NOT_FOUND',
      message,
    });
  });
});
