// Formats text with Prettier, as this project's own code is formatted. Prettier and what it needs for a language are
// fetched when a file of that language is first formatted.
import type { Plugin } from 'prettier';
import { languageOf, type CodeLanguage } from '../language-of.ts';

interface Formatter {
  parser: string;
  plugins: () => Promise<{ default: unknown }>[];
}

const estree = () => import('prettier/plugins/estree');
const typescript = () => import('prettier/plugins/typescript');
const babel = () => import('prettier/plugins/babel');
const postcss = () => import('prettier/plugins/postcss');
const html = () => import('prettier/plugins/html');
const yaml = () => import('prettier/plugins/yaml');
const markdown = () => import('prettier/plugins/markdown');

const formatters: Partial<Record<CodeLanguage, Formatter>> = {
  typescript: { parser: 'typescript', plugins: () => [typescript(), estree()] },
  javascript: { parser: 'babel', plugins: () => [babel(), estree()] },
  json: { parser: 'json', plugins: () => [babel(), estree()] },
  css: { parser: 'css', plugins: () => [postcss()] },
  // With what may be inside of it.
  html: { parser: 'html', plugins: () => [html(), postcss(), babel(), estree()] },
  yaml: { parser: 'yaml', plugins: () => [yaml()] },
  markdown: { parser: 'markdown', plugins: () => [markdown()] },
};

/** The style of the exercises. */
const style = { printWidth: 110, singleQuote: true, trailingComma: 'all' } as const;

/** Languages that can be formatted. Templates are left as they are: Prettier would take their tags for text. */
export const formattedLanguages = Object.keys(formatters);

/**
 * The text, formatted. Undefined for a file in another language, and for a Procfile, whose lines only look like YAML.
 * Rejects when the text has a syntax error or Prettier cannot be fetched.
 */
export async function formatText(path: string, text: string): Promise<string | undefined> {
  const formatter = formatters[languageOf(path)];
  if (!formatter || /(?:^|\/)Procfile$/.test(path)) return undefined;
  const [{ format }, ...plugins] = await Promise.all([import('prettier/standalone'), ...formatter.plugins()]);
  return format(text, {
    ...style,
    parser: formatter.parser,
    plugins: plugins.map(({ default: plugin }) => plugin as Plugin),
  });
}
