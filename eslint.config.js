// Lint: TypeScript's strict rules, and the one direction in which folders may import each other.
import astro from 'eslint-plugin-astro';
import importX from 'eslint-plugin-import-x';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

// From the bottom up: a layer may import itself and the layers before it. `course` and `cli` stand beside them, and `dev`,
// which may import everything and is imported by nothing.
const layers = [
  'lib',
  'engine',
  'grading',
  'words',
  'progress',
  'workspace',
  'components',
  'layouts',
  'pages',
];

const zones = layers.map((layer, index) => ({
  target: `./src/${layer}`,
  from: [...layers.slice(index + 1), 'cli', 'dev'].map((later) => `./src/${later}`),
  message: `src/${layer} may import only: ${layers.slice(0, index + 1).join(', ')}.`,
}));

zones.push(
  {
    target: './src/course',
    from: [...layers.slice(1), 'cli', 'dev'].map((other) => `./src/${other}`),
    message: 'src/course may import only lib.',
  },
  { target: './src/lib', from: ['./src/course'], message: 'src/lib imports nothing.' },
  {
    target: './src/offline',
    from: ['engine', 'grading', 'progress', 'workspace', 'course', 'cli'].map((other) => `./src/${other}`),
    message: 'src/offline may import only lib, and layouts for its page.',
  },
  {
    target: './src/{search,security}',
    from: ['engine', 'grading', 'progress', 'workspace', 'course', 'components', 'pages', 'cli'].map(
      (other) => `./src/${other}`,
    ),
    message: 'src/search and src/security import nothing of the course.',
  },
  { target: './src/engine', from: ['./src/course'], message: 'src/engine may import only lib.' },
  {
    target: './src/words',
    from: ['engine', 'grading', 'course'].map((other) => `./src/${other}`),
    message: 'src/words may import only lib.',
  },
  {
    target: './src/cli',
    from: ['workspace', 'components', 'layouts', 'pages', 'progress', 'dev'].map((other) => `./src/${other}`),
    message: 'src/cli may import only lib, engine, grading and course.',
  },
);

// engine and grading run in Node and in workers too: nothing of the site may reach them.
const siteOnly = ['astro', 'astro:*', 'preact', 'preact/*', '@preact/*', 'monaco-editor', 'monaco-editor/*'];

// A word as people read it: letters in small, with nothing of code around them.
const word = '/(?:^|\\s)[A-Z]?[a-z]{2,}[.,:;!?…]?(?:\\s|$)/';

const attribute = 'JSXAttribute[name.name=/^(?:aria-label|title|placeholder|alt|label|caption|summary)$/]';

export default defineConfig(
  {
    ignores: [
      'dist/',
      '.astro/',
      'node_modules/',
      'exercises/_{shared,playground}/',
      'exercises/*/{starter,solution,alternatives,mistakes}/',
      'test-results/',
    ],
  },
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        importX.createNodeResolver({ extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] }),
      ],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // With noUncheckedIndexedAccess, a loop's index would else need a check that can never fail.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-invalid-void-type': [
        'error',
        { allowAsThisParameter: true, allowInGenericTypeArguments: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' },
      ],
      'no-console': ['error', { allow: ['error', 'warn'] }],
    },
  },
  {
    files: ['src/{engine,grading}/**/*.ts'],
    ignores: ['src/engine/embedded/build/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: siteOnly, message: 'engine and grading run outside the site too.' }] },
      ],
    },
  },
  {
    // What people read and hear comes from src/words, so that a course can have it in its own language.
    files: ['src/{workspace,components,layouts,pages,offline}/**/*.{tsx,astro}'],
    ignores: ['src/workspace/author/**', 'src/pages/author/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[
          `JSXText[value=${word}]`,
          `JSXElement > JSXExpressionContainer > :matches(ConditionalExpression, LogicalExpression) > Literal[value=${word}]`,
          `${attribute} > Literal[value=${word}]`,
          `${attribute} > JSXExpressionContainer > Literal[value=${word}]`,
          `${attribute} > JSXExpressionContainer > ConditionalExpression > Literal[value=${word}]`,
        ].map((selector) => ({
          selector,
          message: 'Write this text in src/words/en/ and take it from there.',
        })),
      ],
    },
  },
  { files: ['src/cli/**', 'bench/**', 'e2e/**', '**/*.test.ts'], rules: { 'no-console': 'off' } },
  {
    // The built-ins have the signatures that Node gives them, `any` included.
    files: ['src/engine/embedded/node/**'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-require-imports': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
);
