// Colours in the editor by Shiki: the very grammar and themes that coloured the static code.
import { shikiToMonaco } from '@shikijs/monaco';
import { createHighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import * as monaco from './monaco.ts';
import { darkEditorTheme, lightEditorTheme } from './themes.ts';

/** Registers the course's themes and tokenizers with Monaco. Resolves when the first line can be coloured. */
export async function highlightWithShiki(): Promise<void> {
  const highlighter = await createHighlighterCore({
    themes: [lightEditorTheme, darkEditorTheme],
    langs: [
      import('shiki/langs/typescript.mjs'),
      import('shiki/langs/javascript.mjs'),
      import('shiki/langs/html.mjs'),
      import('shiki/langs/css.mjs'),
      import('shiki/langs/json.mjs'),
      import('shiki/langs/sql.mjs'),
    ],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  });
  shikiToMonaco(highlighter, monaco);
}

/** The theme for the page as it is now: the learner's choice, else the system's. */
export function currentTheme(): string {
  const chosen = document.documentElement.dataset['theme'];
  const dark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
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
