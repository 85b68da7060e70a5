// Colours in the editor by Shiki: the very grammar and themes that coloured the static code.
import { createJavaScriptRawEngine } from '@shikijs/engine-javascript/raw';
import { shikiToMonaco } from '@shikijs/monaco';
import { createHighlighterCore } from 'shiki/core';
import * as monaco from './monaco.ts';
import { darkEditorTheme, lightEditorTheme } from './themes.ts';

/** Registers the course's themes and tokenizers with Monaco. Resolves when the first line can be coloured. */
export async function highlightWithShiki(): Promise<void> {
  const highlighter = await createHighlighterCore({
    themes: [lightEditorTheme, darkEditorTheme],
    langs: [
      import('@shikijs/langs-precompiled/typescript'),
      import('@shikijs/langs-precompiled/javascript'),
      import('@shikijs/langs-precompiled/html'),
      import('@shikijs/langs-precompiled/css'),
      import('@shikijs/langs-precompiled/json'),
      import('@shikijs/langs-precompiled/sql'),
    ],
    // The grammars' patterns are JavaScript's already: translating them here would hold up the page.
    engine: createJavaScriptRawEngine(),
  });
  // The first line waits for the patterns to be compiled; half a second, the default, is too little on a slow machine.
  shikiToMonaco(highlighter, monaco, { tokenizeTimeLimit: 5_000 });
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
