// Conformance: how files find each other: ES modules, CommonJS, JSON, cycles.
import type { Area } from '../case.ts';
import { program, script } from '../build-case.ts';

const commonJsPackage = { 'package.json': '{ "name": "case" }\n' };

export const modules: Area = {
  id: 'modules',
  title: 'Modules: ESM, CommonJS, JSON, cycles, missing files',
  cases: [
    script(
      'named, default and namespace imports',
      `import shelter, { count, name as title } from './lib/shelter.js';\nimport * as all from './lib/shelter.js';\nconsole.log(shelter(), count, title, Object.keys(all));\n`,
      {
        files: {
          'lib/shelter.js': `export let count = 1;\nexport const name = 'Shelter';\nexport default () => ++count;\n`,
        },
      },
    ),
    script(
      'live bindings and one instance',
      `import { count, up } from './a.js';\nimport './b.js';\nup();\nconsole.log(count);\n`,
      {
        files: {
          'a.js': `console.log('a runs');\nexport let count = 0;\nexport const up = () => (count += 1);\n`,
          'b.js': `import { up } from './a.js';\nup();\nconsole.log('b runs');\n`,
        },
      },
    ),
    script(
      're-exports',
      `import * as all from './index.js';\nconsole.log(all.one, all.two, all.renamed, all.space.three, all.default);\n`,
      {
        files: {
          'index.js': `export * from './one.js';\nexport { two, two as renamed, default } from './two.js';\nexport * as space from './three.js';\n`,
          'one.js': `export const one = 1;\nexport default 'lost';\n`,
          'two.js': `export const two = 2;\nexport default 'kept';\n`,
          'three.js': `export const three = 3;\n`,
        },
      },
    ),
    script('evaluation order', `console.log('main');\nimport './a.js';\nimport './b.js';\n`, {
      files: {
        'a.js': `import './c.js';\nconsole.log('a');\n`,
        'b.js': `import './c.js';\nconsole.log('b');\n`,
        'c.js': `console.log('c');\n`,
      },
    }),
    script('a cycle of functions', `import { even } from './even.js';\nconsole.log(even(10), even(7));\n`, {
      files: {
        'even.js': `import { odd } from './odd.js';\nexport function even(n) { return n === 0 || odd(n - 1); }\n`,
        'odd.js': `import { even } from './even.js';\nexport function odd(n) { return n !== 0 && even(n - 1); }\n`,
      },
    }),
    script('a cycle that reads too early', `import { a } from './a.js';\nconsole.log(a);\n`, {
      files: {
        'a.js': `import { b } from './b.js';\nexport const a = 'a' + b;\n`,
        'b.js': `import { a } from './a.js';\nexport const b = 'b' + a;\n`,
      },
    }),
    script(
      'a file that imports itself',
      `import * as self from './main.js';\nexport const x = 1;\nconsole.log(self.x);\n`,
    ),
    script('a missing file', `import { pets } from './pets.js';\nconsole.log(pets);\n`),
    script('a missing extension', `import { pets } from './pets';\nconsole.log(pets);\n`, {
      files: { 'pets.js': 'export const pets = [];\n' },
    }),
    script('a folder', `import { pets } from './pets';\nconsole.log(pets);\n`, {
      files: { 'pets/index.js': 'export const pets = [];\n' },
    }),
    script('a missing package', `import left from 'left-pad-that-is-not-there';\nconsole.log(left);\n`),
    script('a missing built-in', `import x from 'node:nothing';\nconsole.log(x);\n`),
    script('a missing export', `import { cats } from './pets.js';\nconsole.log(cats);\n`, {
      files: { 'pets.js': 'export const dogs = [];\n' },
    }),
    script('a missing default export', `import pets from './pets.js';\nconsole.log(pets);\n`, {
      files: { 'pets.js': 'export const dogs = [];\n' },
    }),
    script('a missing export of a built-in', `import { readFyle } from 'node:fs';\nconsole.log(readFyle);\n`),
    script('a name imported twice', `import { a } from './a.js';\nimport { a } from './a.js';\n`, {
      files: { 'a.js': 'export const a = 1;\n' },
    }),
    script(
      'JSON',
      `import pets from './pets.json' with { type: 'json' };\nconsole.log(pets, (await import('./pets.json', { with: { type: 'json' } })).default === pets);\n`,
      { files: { 'pets.json': '[{ "name": "Ada" }]' } },
    ),
    script('JSON without its attribute', `import pets from './pets.json';\nconsole.log(pets);\n`, {
      files: { 'pets.json': '[]' },
    }),
    script('broken JSON', `import pets from './pets.json' with { type: 'json' };\nconsole.log(pets);\n`, {
      files: { 'pets.json': '[{ "name": }]' },
    }),
    script('an unknown extension', `import css from './a.css';\nconsole.log(css);\n`, {
      files: { 'a.css': 'p {}' },
    }),
    script(
      'import.meta',
      `console.log(import.meta.url, import.meta.filename, import.meta.dirname, import.meta.resolve('./x.js'), import.meta.main, Object.keys(import.meta).sort());\nawait import('./lib/other.js');\n`,
      { files: { 'lib/other.js': `console.log(import.meta.url, import.meta.dirname, import.meta.main);\n` } },
    ),
    script(
      'dynamic import',
      `const name = 'pets';\nconst { default: list, size } = await import('./' + name + '.js');\nconsole.log(list, size, (await import('./pets.js')) === (await import('./pets.js')));\nawait import('./none.js').catch((error) => console.log(error.code, error.message));\n`,
      { files: { 'pets.js': `console.log('loaded');\nexport default ['Ada'];\nexport const size = 1;\n` } },
    ),
    script(
      'top-level await in a dependency',
      `import { value } from './slow.js';\nimport './other.js';\nconsole.log('main', value);\n`,
      {
        files: {
          'slow.js': `export const value = await new Promise((resolve) => setTimeout(resolve, 10, 'slow'));\nconsole.log('slow done');\n`,
          'other.js': `console.log('other');\n`,
        },
      },
    ),
    script(
      'this, require and __dirname in a module',
      `console.log(this, typeof require, typeof module, typeof __filename);\nrequire('fs');\n`,
    ),
    script('strict mode', `undeclared = 5;\n`),
    script(
      'createRequire',
      `import { createRequire, builtinModules, isBuiltin } from 'node:module';\nconst require = createRequire(import.meta.url);\nconsole.log(require('./data.json'), require('path').sep, require('./lib.cjs').x, builtinModules.includes('fs'), isBuiltin('node:http'), isBuiltin('nope'));\ntry { require('./none.cjs'); } catch (error) { console.log(error.code, error.message.split('\\n')[0]); }\n`,
      { files: { 'data.json': '{"a":1}', 'lib.cjs': 'exports.x = 1;\n' } },
    ),
    script(
      'CommonJS: exports, module, __dirname, main',
      `const lib = require('./lib');\nconst { deep } = require('./lib/deep.js');\nconsole.log(lib, deep, __dirname, __filename, require.main === module, typeof require.resolve('./lib'), module.exports === exports, this === exports);\nconsole.log(require('./data').a, require('./lib') === lib);\n`,
      {
        entry: 'main.js',
        files: {
          ...commonJsPackage,
          'lib/index.js': `exports.name = 'lib';\n`,
          'lib/deep.js': `module.exports = { deep: true };\n`,
          'data.json': '{"a":1}',
        },
      },
    ),
    script('CommonJS: cycles see what is there so far', `const a = require('./a.cjs');\nconsole.log(a);\n`, {
      entry: 'main.cjs',
      files: {
        'a.cjs': `exports.early = 1;\nexports.b = require('./b.cjs').seen;\nexports.late = 2;\n`,
        'b.cjs': `exports.seen = Object.keys(require('./a.cjs'));\n`,
      },
    }),
    script('CommonJS: a missing module', `const x = require('./none');\n`, { entry: 'main.cjs' }),
    script(
      'CommonJS: a missing package',
      `try { require('not-there'); } catch (error) { console.log(error.code, error.message); }\n`,
      { entry: 'main.cjs' },
    ),
    script(
      'CommonJS: require of an ES module',
      `const lib = require('./lib.mjs');\nconsole.log(lib.default, lib.x, lib.__esModule);\n`,
      { entry: 'main.cjs', files: { 'lib.mjs': `export default 'd';\nexport const x = 1;\n` } },
    ),
    script(
      'CommonJS: import() and return at the top',
      `import('./lib.mjs').then((lib) => console.log(lib.x));\nif (true) return;\nconsole.log('never');\n`,
      { entry: 'main.cjs', files: { 'lib.mjs': `export const x = 1;\n` } },
    ),
    script(
      'ES module imports CommonJS',
      `import lib, { named } from './lib.cjs';\nimport * as all from './lib.cjs';\nconsole.log(lib, named, Object.keys(all).sort(), all.default === lib);\n`,
      { files: { 'lib.cjs': `exports.named = 1;\nmodule.exports.other = () => 2;\n` } },
    ),
    script('a missing name of CommonJS', `import { nope } from './lib.cjs';\nconsole.log(nope);\n`, {
      files: { 'lib.cjs': `module.exports = { a: 1 };\n` },
    }),
    script('.mjs beside a CommonJS package', `import { a } from './a.mjs';\nconsole.log(a);\n`, {
      entry: 'main.mjs',
      files: { ...commonJsPackage, 'a.mjs': 'export const a = 1;\n' },
    }),
    script(
      'module syntax without a type is detected',
      `import { sep } from 'node:path';\nconsole.log(sep);\n`,
      { files: commonJsPackage },
    ),
    script('package imports (#)', `import { config } from '#config';\nconsole.log(config);\n`, {
      files: {
        'package.json': '{ "type": "module", "imports": { "#config": "./src/config.js" } }',
        'src/config.js': 'export const config = 1;\n',
      },
    }),
    script('a syntax error', `const pets = [\n  'Ada',\n;\nconsole.log(pets);\n`),
    script('a syntax error in an imported file', `import './lib/broken.js';\n`, {
      files: { 'lib/broken.js': `export function find(name {\n  return name;\n}\n` },
    }),
    script(
      'more syntax errors',
      program`
      for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) await import('./' + name + '.js').catch((error) => console.log(error.name, error.message));
    `,
      {
        files: {
          'a.js': 'let x = 1;\nlet x = 2;\n',
          'b.js': 'if (true {\n}\n',
          'c.js': 'function f() {\n',
          'd.js': 'await = 5;\n',
          'e.js': "const s = 'open;\n",
          'f.js': 'return 5;\n',
        },
      },
    ),
    script('a missing bracket', `console.log('one', 'two';\nconsole.log('three');\n`),
    script('a misspelt keyword', `cosnt pets = ['Ada'];\nconsole.log(pets);\n`),
    script(
      'a block that is not closed',
      `function greet(name) {\n  if (name) {\n    return 'Hi ' + name;\n}\ngreet('Ada');\n`,
    ),
    script('await outside an async function', `function load() {\n  const x = await fetch('x');\n}\n`),
    script(
      'a data: import and a file: import',
      `const { x } = await import('data:text/javascript,export const x = 5');\nconst { y } = await import(new URL('./y.js', import.meta.url));\nconsole.log(x, y);\n`,
      { files: { 'y.js': 'export const y = 6;\n' } },
    ),
    script(
      'files that are no code: text, HTML, SQL',
      `import text from './page.html' with { type: 'text' };\nconsole.log(text);\n`,
      { files: { 'page.html': '<p>Hi' } },
    ),
    script('a text file imported plainly', `import notes from './notes.txt';\nconsole.log(notes);\n`, {
      files: { 'notes.txt': 'Hi' },
    }),
    script(
      'dynamic imports of what is no code, and odd attributes',
      program`
        const attempts = [
          () => import('./notes.txt'), () => import('./query.sql', { with: { type: 'text' } }),
          () => import('./pets.json'), () => import('./pets.json', { with: { type: 'text' } }),
          () => import('./pets.json', { with: { type: 'json' } }), () => import('./code.js', { with: { type: 'json' } }),
          () => import('./pets.json', { with: { type: 7 } }), () => import('./pets.json', 7), () => import('./pets.json', { with: 7 }),
          () => import('data:text/plain,hello'), () => import('data:application/json,[1,2]', { with: { type: 'json' } }),
          () => import('data:text/javascript;base64,ZXhwb3J0IGRlZmF1bHQgNQ=='),
        ];
        for (const attempt of attempts) {
          try { console.log(await attempt()); } catch (error) { console.log(error.name, error.code, error.message); }
        }
      `,
      {
        files: {
          'notes.txt': 'Hi',
          'query.sql': 'select 1',
          'pets.json': '[]',
          'code.js': 'export default 1;',
        },
      },
    ),
    script(
      'globals of CommonJS, one by one, in modules that are imported',
      program`
        for (const name of ['module', 'exports', 'dirname', 'late']) {
          try { console.log(await import('./' + name + '.js')); } catch (error) { console.log(error.name, error.message); }
        }
      `,
      {
        files: {
          'module.js': 'module.exports = 1;',
          'exports.js': 'exports.a = 1;',
          'dirname.js': 'export default __dirname;',
          'late.js':
            'export const f = () => require("fs"); try { f(); } catch (e) { console.log(e.message); }',
        },
      },
    ),
    script(
      'a rejection of the entry and its listeners',
      program`
      process.on('unhandledRejection', () => console.log('never told'));
      process.on('uncaughtException', (error, origin) => console.log(error.message, origin));
      throw new Error('at the top');
    `,
    ),
    script('an https: import', `import x from 'https://example.com/x.js';\n`),
  ],
};
