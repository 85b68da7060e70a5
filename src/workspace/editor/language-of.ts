// Which language a file is in, by its name. Ids are those that Monaco and Shiki share.

/** A language id of Monaco and Shiki; `plaintext` when the name says nothing. */
export type CodeLanguage =
  'typescript' | 'javascript' | 'html' | 'css' | 'json' | 'sql' | 'yaml' | 'markdown' | 'plaintext';

const byExtension: Record<string, CodeLanguage> = {
  ts: 'typescript',
  mts: 'typescript',
  js: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  html: 'html',
  njk: 'html',
  css: 'css',
  json: 'json',
  sql: 'sql',
  yaml: 'yaml',
  yml: 'yaml',
  md: 'markdown',
};

/** The language of a path such as `src/app.ts`. */
export function languageOf(path: string): CodeLanguage {
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return byExtension[extension] ?? 'plaintext';
}
