// Which language a file is in, by its name: what the static code, the editor and the formatter go by. Ids are those of
// Shiki's grammars, and Monaco's where it knows the language.

/** A language id; `plaintext` when the name says nothing. */
export type CodeLanguage =
  | 'typescript'
  | 'javascript'
  | 'html'
  | 'jinja-html'
  | 'css'
  | 'json'
  | 'sql'
  | 'yaml'
  | 'toml'
  | 'xml'
  | 'markdown'
  | 'dotenv'
  | 'dockerfile'
  | 'plaintext';

const byExtension: Record<string, CodeLanguage> = {
  ts: 'typescript',
  mts: 'typescript',
  js: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  html: 'html',
  njk: 'jinja-html',
  css: 'css',
  json: 'json',
  sql: 'sql',
  yaml: 'yaml',
  yml: 'yaml',
  toml: 'toml',
  svg: 'xml',
  xml: 'xml',
  md: 'markdown',
};

/** Files without an extension that says it. A Procfile's lines, `web: node src/server.ts`, are YAML's. */
const byName: readonly (readonly [RegExp, CodeLanguage])[] = [
  [/^Procfile$/, 'yaml'],
  [/^(?:Dockerfile|Containerfile)(?:\..+)?$/, 'dockerfile'],
  [/^\.env(?:\..+)?$/, 'dotenv'],
];

/** The language of a path such as `src/app.ts`. */
export function languageOf(path: string): CodeLanguage {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const named = byName.find(([pattern]) => pattern.test(name))?.[1];
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return named ?? (Object.hasOwn(byExtension, extension) ? byExtension[extension]! : 'plaintext');
}
