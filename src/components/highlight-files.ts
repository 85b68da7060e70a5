// The starter files as highlighted HTML, for the workspace to show before the editor is there. Build time only.
import { createHighlighter, type BundledLanguage } from 'shiki';
import type { FileTree } from '../course/exercise.ts';
import { darkTheme, lightTheme } from '../styles/shiki-themes.ts';
import { languageOf } from '../workspace/editor/language-of.ts';

/** Shiki brings the grammar of templates in HTML only along with that of templates. */
const bundleOf = (language: string) =>
  (language === 'jinja-html' ? 'jinja' : language) as BundledLanguage | 'plaintext';

// One for the whole build: each holds the grammars that it has compiled.
const shared = createHighlighter({ themes: [lightTheme, darkTheme], langs: [] });

/** By path: `<pre class="shiki"><code><span class="line">…`, its colours light and dark by `light-dark()`. */
export async function highlightFiles(files: FileTree): Promise<Record<string, string>> {
  const highlighter = await shared;
  const highlighted = Object.entries(files).map(async ([path, text]) => {
    // The very language that the editor takes the file for: nothing may change its colour when it comes.
    const lang = languageOf(path);
    await highlighter.loadLanguage(bundleOf(lang));
    const html = highlighter.codeToHtml(text, {
      lang,
      themes: { light: lightTheme, dark: darkTheme },
      defaultColor: 'light-dark()',
    });
    return [path, html] as const;
  });
  return Object.fromEntries(await Promise.all(highlighted));
}
