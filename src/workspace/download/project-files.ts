// The learner's program as a project that runs on real Node: with `npm install` and `npm start`, nothing else.
import course from '../../../package.json' with { type: 'json' };
import type { Exercise, FileTree } from '../../course/exercise.ts';
import * as words from '../../words/en/download.ts';

type Versions = Readonly<Record<string, string | undefined>>;

/** What the exercise's own `package.json` may hold; anything else in it is kept. */
interface PackageJson {
  name?: string;
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  engines?: Record<string, string>;
}

const tsconfig = {
  compilerOptions: {
    target: 'ESNext',
    module: 'NodeNext',
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    erasableSyntaxOnly: true,
    verbatimModuleSyntax: true,
  },
  include: ['src'],
};

/** The files as they stand, and what a project needs around them. What the learner has written is not changed. */
export function projectFiles(
  { id, title, entry, env }: Pick<Exercise, 'id' | 'title' | 'entry' | 'env'>,
  tree: FileTree,
): FileTree {
  const hasEnv = Object.keys(env).length > 0;
  const start = hasEnv ? `node --env-file=.env ${entry}` : `node ${entry}`;
  return {
    'README.md': readme(title, hasEnv),
    '.gitignore': `node_modules\n*.db\n${hasEnv ? '.env\n' : ''}`,
    'tsconfig.json': json(tsconfig),
    ...(hasEnv ? { '.env': envFile(env) } : {}),
    ...tree,
    'package.json': packageJson(tree, id, start),
  };
}

/** One that cannot be read is the learner's to mend, and stays as it is. */
function packageJson(tree: FileTree, name: string, start: string): string {
  const own = tree['package.json'];
  let found: PackageJson = {};
  try {
    if (own !== undefined) found = JSON.parse(own) as PackageJson;
  } catch {
    return own ?? '';
  }
  const { dependencies, devDependencies } = packagesOf(tree);
  return json({
    name,
    private: true,
    type: 'module',
    ...found,
    scripts: { ...found.scripts, start },
    engines: { node: '>=24', ...found.engines },
    dependencies: { ...dependencies, ...found.dependencies },
    devDependencies: { ...devDependencies, ...found.devDependencies },
  });
}

/** What the files import, in exactly the versions that the course runs. */
function packagesOf(tree: FileTree): Required<Pick<PackageJson, 'dependencies' | 'devDependencies'>> {
  const runs: Versions = course.dependencies;
  const all: Versions = { ...course.devDependencies, ...course.dependencies };
  const pick = (names: string[], versions: Versions) =>
    Object.fromEntries(
      names.sort().flatMap((name) => (versions[name] === undefined ? [] : [[name, versions[name]]])),
    );
  const names = [...new Set(Object.entries(tree).flatMap(([path, text]) => importsOf(path, text)))];
  const types = names.map((name) => `@types/${name.replace('@', '').replace('/', '__')}`);
  return { dependencies: pick(names, runs), devDependencies: pick(['@types/node', ...types], all) };
}

/** Names of packages. One too many, out of a comment, does no harm. */
function importsOf(path: string, text: string): string[] {
  if (!/\.[cm]?[jt]s$/.test(path)) return [];
  const specifiers = text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g);
  return [...specifiers].flatMap(([, specifier = '']) => {
    if (specifier.startsWith('.') || specifier.startsWith('node:')) return [];
    return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  });
}

function envFile(env: Readonly<Record<string, string>>): string {
  return Object.entries(env)
    .map(([name, value]) => `${name}=${/^[\w./:@-]*$/.test(value) ? value : quoted(value)}\n`)
    .join('');
}

/** Node's .env files know no escapes within quotes: the kind of quotes that the value does not hold. */
function quoted(value: string): string {
  const quote = ["'", '"', '`'].find((one) => !value.includes(one)) ?? "'";
  return quote + value + quote;
}

function readme(title: string, hasEnv: boolean): string {
  return `# ${title}\n\n${words.readme}${hasEnv ? `\n${words.readmeSettings}` : ''}`;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
