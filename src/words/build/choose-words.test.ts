import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chooseWordsInBundle, compareWords, wordsFileOf } from './choose-words.ts';

const consoleWords = fileURLToPath(new URL('../en/console.ts', import.meta.url));
let root: string;
let file: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'words-'));
  file = join(root, 'words.de.ts');
  writeFileSync(
    file,
    `import type { Words } from 'nowhere';
const lines = (count: number) => \`\${count} Zeilen\`;
const words = {
  console: { clear: 'Leeren', lines, nix: 'gibt es nicht' },
  checks: { cancel: 'Abbrechen' },
};
export default words satisfies Words;
`,
  );
});
afterAll(() => rmSync(root, { recursive: true }));

/** The words of the console as a bundle for `language` has them. */
async function bundled(language: string): Promise<{ text: string; words: Record<string, unknown> }> {
  const built = await build({
    entryPoints: [consoleWords],
    bundle: true,
    write: false,
    format: 'esm',
    plugins: [chooseWordsInBundle(root, language)],
  });
  const text = built.outputFiles[0]!.text;
  return { text, words: await import(`data:text/javascript,${encodeURIComponent(text)}`) };
}

it('takes the words of the course, and English ones where it has none', async () => {
  const { words } = await bundled('de');
  expect(words).toMatchObject({ clear: 'Leeren', copy: 'Copy' });
  expect((words['lines'] as (count: number) => string)(2)).toBe('2 Zeilen');
  // An English text that is made of another word has the course's.
  expect((words['shownOf'] as (shown: number, all: number) => string)(1, 2)).toBe('1 of 2 Zeilen');
});

it('brings neither the English word nor words of other areas along', async () => {
  const { text } = await bundled('de');
  expect(text).not.toContain('"Clear"');
  expect(text).not.toContain('Abbrechen');
});

it('counts as the language does', async () => {
  expect((await bundled('de')).text).toContain('language = "de"');
});

it('leaves the interface English without a file for the language', async () => {
  const { words, text } = await bundled('fr');
  expect(words['clear']).toBe('Clear');
  expect(text).toContain('language = "en"');
});

it('finds the file of a language without its country', () => {
  expect(wordsFileOf(root, 'de-AT')).toBe(file);
  expect(wordsFileOf(root, 'fr')).toBeUndefined();
});

it('tells which words are missing and which nobody knows', () => {
  const { missing, unknown } = compareWords(file);
  expect(missing).toContain('console.copy');
  expect(missing).toContain('fileRules.fileExists');
  expect(missing).not.toContain('console.clear');
  expect(unknown).toEqual(['console.nix']);
});

it('names the line that it cannot read', () => {
  writeFileSync(
    join(root, 'words.it.ts'),
    'const shared = {};\nexport default {\n  console: { ...shared },\n};\n',
  );
  expect(() => compareWords(join(root, 'words.it.ts'))).toThrow(/^words\.it\.ts:3: each area and each word/);
});
