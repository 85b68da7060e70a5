// What Monaco does for languages beside colours: comments and brackets of those that it does not know, and answers that
// give way to Prettier's.
import { cssDefaults } from 'monaco-editor/languages/features/css/register';
import { htmlDefaults, registerHTMLLanguageService } from 'monaco-editor/languages/features/html/register';
import { jsonDefaults } from 'monaco-editor/languages/features/json/register';
import { languages } from 'monaco-editor/editor/editor.api';

const prettierFormats = { documentFormattingEdits: false, documentRangeFormattingEdits: false };

/** Must run before the first model is made. */
export function setUpLanguages(): void {
  // Shiki colours JSON, as it does every language.
  jsonDefaults.setModeConfiguration({ ...jsonDefaults.modeConfiguration, ...prettierFormats, tokens: false });
  cssDefaults.setModeConfiguration({ ...cssDefaults.modeConfiguration, ...prettierFormats });
  htmlDefaults.setModeConfiguration({ ...htmlDefaults.modeConfiguration, ...prettierFormats });

  for (const id of ['jinja-html', 'toml', 'dotenv']) languages.register({ id });
  // Monaco's own colours, fetched when a file of a language is first seen, would replace Shiki's if they came later.
  for (const { id } of languages.getLanguages())
    languages.registerTokensProviderFactory(id, { create: () => null });
  languages.setLanguageConfiguration('jinja-html', {
    comments: { blockComment: ['{#', '#}'] },
    brackets: [
      ['{%', '%}'],
      ['{{', '}}'],
      ['<', '>'],
      ['(', ')'],
    ],
  });
  for (const id of ['toml', 'dotenv'])
    languages.setLanguageConfiguration(id, { comments: { lineComment: '#' } });
  // Templates are mostly HTML: its tags and attributes are completed.
  registerHTMLLanguageService('jinja-html', htmlDefaults.options, { completionItems: true, hovers: true });
}
