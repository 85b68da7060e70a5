// Colours in the editor by Shiki: the very grammars and themes that coloured the static code, each grammar fetched when a
// file needs it.
import { createJavaScriptRawEngine } from '@shikijs/engine-javascript/raw';
import { shikiToMonaco } from '@shikijs/monaco';
import { createHighlighterCore, type HighlighterCore, type LanguageRegistration } from 'shiki/core';
import type { CodeLanguage } from '../language-of.ts';
import * as monaco from './monaco.ts';
import { contrastEditorThemes, darkEditorTheme, lightEditorTheme } from './themes.ts';

type Grammar = () => Promise<{ default: LanguageRegistration[] }>;

const grammars: Readonly<Record<Exclude<CodeLanguage, 'plaintext'>, Grammar>> = {
  typescript: () => import('@shikijs/langs-precompiled/typescript'),
  javascript: () => import('@shikijs/langs-precompiled/javascript'),
  html: () => import('@shikijs/langs-precompiled/html'),
  // Holds both: templates in HTML take their tags from the grammar of templates.
  'jinja-html': () => import('@shikijs/langs-precompiled/jinja'),
  css: () => import('@shikijs/langs-precompiled/css'),
  json: () => import('@shikijs/langs-precompiled/json'),
  sql: () => import('@shikijs/langs-precompiled/sql'),
  yaml: () => import('@shikijs/langs-precompiled/yaml'),
  toml: () => import('@shikijs/langs-precompiled/toml'),
  xml: () => import('@shikijs/langs-precompiled/xml'),
  markdown: () => import('@shikijs/langs-precompiled/markdown'),
  dotenv: () => import('@shikijs/langs-precompiled/dotenv'),
  dockerfile: () => import('@shikijs/langs-precompiled/dockerfile'),
};

let highlighter: Promise<HighlighterCore> | undefined;
const connected = new Map<CodeLanguage, Promise<void>>();

/** Resolves when lines of `language` are coloured, also when its grammar could not be fetched: plain code can be edited. */
export async function highlight(language: CodeLanguage): Promise<void> {
  if (language === 'plaintext') return;
  let connecting = connected.get(language);
  if (!connecting) {
    connecting = connect(language, grammars[language]);
    connected.set(language, connecting);
  }
  await connecting.catch(() => connected.delete(language));
}

async function connect(language: CodeLanguage, fetchGrammar: Grammar): Promise<void> {
  highlighter ??= createHighlighterCore({
    themes: [lightEditorTheme, darkEditorTheme, contrastEditorThemes.light, contrastEditorThemes.dark],
    // The grammars' patterns are JavaScript's already: translating them here would hold up the page.
    engine: createJavaScriptRawEngine(),
  });
  const [shiki, grammar] = await Promise.all([highlighter, fetchGrammar()]);
  await shiki.loadLanguage(grammar);
  // Only the new language: to connect one a second time would colour all its files anew.
  const languages = { ...monaco.languages, getLanguages: () => [{ id: language }] };
  // The first line waits for the patterns to be compiled; half a second, the default, is too little on a slow machine.
  shikiToMonaco(shiki, { ...monaco, languages }, { tokenizeTimeLimit: 5_000 });
  monaco.editor.setTheme(currentTheme());
}

/** The theme for the page as it is now: the learner's choice, else the system's. */
export function currentTheme(): string {
  const chosen = document.documentElement.dataset['theme'];
  const systemIsDark = matchMedia('(prefers-color-scheme: dark)').matches;
  if (chosen === 'contrast') return contrastEditorThemes[systemIsDark ? 'dark' : 'light'].name;
  const dark = chosen ? chosen === 'dark' : systemIsDark;
  return dark ? darkEditorTheme.name : lightEditorTheme.name;
}

/** Keeps the editor in the page's colours. Returns what ends it. */
export function followTheme(): () => void {
  const apply = () => monaco.editor.setTheme(currentTheme());
  const system = matchMedia('(prefers-color-scheme: dark)');
  const page = new MutationObserver(apply);
  page.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  system.addEventListener('change', apply);
  return () => {
    page.disconnect();
    system.removeEventListener('change', apply);
  };
}
