// The starter files as highlighted HTML, for the workspace to show before the editor is there. Build time only.
import { codeToHtml, type BundledLanguage } from 'shiki';
import type { FileTree } from '../course/exercise.ts';
import { darkTheme, lightTheme } from '../styles/shiki-themes.ts';

const languages: Record<string, BundledLanguage> = {
  ts: 'ts',
  js: 'js',
  json: 'json',
  html: 'html',
  njk: 'jinja',
  css: 'css',
  sql: 'sql',
  svg: 'xml',
  md: 'md',
};

/** By path: `<pre class="shiki"><code><span class="line">…`, its colours light and dark by `light-dark()`. */
export async function highlightFiles(files: FileTree): Promise<Record<string, string>> {
  const highlighted = Object.entries(files).map(async ([path, text]) => {
    const lang = languages[path.split('.').at(-1) ?? ''] ?? 'text';
    const html = await codeToHtml(text, {
      lang,
      themes: { light: lightTheme, dark: darkTheme },
      defaultColor: 'light-dark()',
    });
    return [path, html] as const;
  });
  return Object.fromEntries(await Promise.all(highlighted));
}
