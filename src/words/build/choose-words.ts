// A Vite plugin that puts the words of the course's language in place of the English ones, while the site is built: each
// area of the interface gets its own words and no others, and no page carries two languages. Node only; imported by
// astro.config.mjs.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin as BundlePlugin } from 'esbuild';
import type { Plugin } from 'vite';
import { readEnglish, readWordsFile, type WordsFile } from './words-file.ts';

const english = fileURLToPath(new URL('../en/', import.meta.url));
const languageFile = fileURLToPath(new URL('../language.ts', import.meta.url));
/** What the words of one area are asked for by: `words.de.ts?words=console`. */
const mark = '?words=';

/** `words.de-AT.ts` in `root`, else `words.de.ts`; undefined where there is neither. */
export function wordsFileOf(root: string, language: string): string | undefined {
  const names = [`words.${language}.ts`, `words.${language.split('-')[0]}.ts`];
  const there = readdirSync(root);
  const name = names.find((one) => there.includes(one));
  return name && join(root, name);
}

/** What stands in for the module `id`; undefined for modules that stay as they are. */
export function chosenModule(id: string, file: string, language: string): string | undefined {
  if (id === languageFile) return `export const language: string = ${JSON.stringify(language)};`;
  const [path = '', area] = id.split(mark);
  if (path === file && area !== undefined) return ownWords(read(file), area);
  return dirname(id) === dirname(join(english, 'x')) ? withOwnWords(id, file) : undefined;
}

/** Words that `file` lacks, and those that it has though nothing shows them: `console.clear`. */
export function compareWords(file: string): { missing: string[]; unknown: string[] } {
  const own = new Set(read(file).words.map(({ area, name }) => `${area}.${name}`));
  const all = readdirSync(english).flatMap((name) =>
    readEnglish(readFileSync(join(english, name), 'utf8'), name).map(
      (word) => `${areaOf(name)}.${word.name}`,
    ),
  );
  return {
    missing: all.filter((name) => !own.has(name)),
    unknown: [...own].filter((name) => !all.includes(name)),
  };
}

/** Does nothing for a course without a file of words: its interface is English. */
export function chooseWords(root: string, language: string): Plugin {
  const file = wordsFileOf(root, language);
  return {
    name: 'roundtrip:choose-words',
    enforce: 'pre',
    buildStart() {
      if (!file || this.environment.name !== 'client') return;
      const { missing, unknown } = compareWords(file);
      const name = basename(file);
      if (missing.length > 0)
        this.warn(`${name} lacks ${missing.length} words, which stay English: ${missing.join(', ')}`);
      if (unknown.length > 0) this.warn(`${name} has words that nothing shows: ${unknown.join(', ')}`);
    },
    resolveId: (id) => (file && id.startsWith(file + mark) ? id : undefined),
    load(id) {
      const text = file && chosenModule(id, file, language);
      if (text === undefined) return undefined;
      this.addWatchFile(file!);
      return text;
    },
  };
}

/** The same for what esbuild bundles on its own. */
export function chooseWordsInBundle(root: string, language: string): BundlePlugin {
  const file = wordsFileOf(root, language);
  return {
    name: 'roundtrip:choose-words',
    setup(build) {
      if (!file) return;
      const load = (path: string) => {
        const contents = chosenModule(path, file, language);
        return contents === undefined
          ? undefined
          : { contents, loader: 'ts' as const, resolveDir: dirname(path), watchFiles: [file] };
      };
      build.onResolve({ filter: /\?words=/ }, ({ path }) => ({ path, namespace: 'own-words' }));
      build.onLoad({ filter: /./, namespace: 'own-words' }, ({ path }) => load(path));
      build.onLoad({ filter: /\/words\/(?:en\/[^/]+|language)\.ts$/ }, ({ path }) => load(path));
    },
  };
}

/** How a file of words calls the area of a dictionary: `file-rules.ts` is `fileRules`. */
function areaOf(dictionary: string): string {
  return basename(dictionary, '.ts').replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

function read(file: string): WordsFile {
  return readWordsFile(readFileSync(file, 'utf8'), basename(file));
}

function ownWords({ words, rest }: WordsFile, area: string): string {
  const own = words.filter((word) => word.area === area);
  // Under other names within: a word may be called as something that it is made of.
  return [
    rest,
    ...own.map(({ name, text }) => `const $${name} = ${text};\nexport { $${name} as ${name} };`),
  ].join('\n');
}

/** The English words without those that the course has its own for, and these beside them. */
function withOwnWords(id: string, file: string): string {
  const area = areaOf(id);
  const own = new Set(
    read(file)
      .words.filter((word) => word.area === area)
      .map(({ name }) => name),
  );
  let text = readFileSync(id, 'utf8');
  const replaced = readEnglish(text, id).filter(({ name }) => own.has(name));
  if (replaced.length === 0) return text;
  for (const { start, end } of replaced.toReversed()) text = text.slice(0, start) + text.slice(end);
  const names = replaced.map(({ name }) => name).join(', ');
  return `import { ${names} } from ${JSON.stringify(`${file}${mark}${area}`)};\nexport { ${names} };\n${text}`;
}
