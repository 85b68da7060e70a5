// Prettier behind Monaco's own “Format document”, which moves no caret and can be undone in one step.
import { formattedLanguages, formatText } from '../format/format-text.ts';
import * as monaco from './monaco.ts';
import type { Models } from './models.ts';

/** Offers formatting in the files of `models` until the returned function is called. */
export function offerFormatting(models: Models): () => void {
  const registration = monaco.languages.registerDocumentFormattingEditProvider(formattedLanguages, {
    displayName: 'Prettier',
    async provideDocumentFormattingEdits(model) {
      const path = models.pathOf(model.uri);
      // A syntax error is underlined already; the text stays as it is.
      const formatted = path && (await formatText(path, model.getValue()).catch(() => undefined));
      if (!formatted || model.isDisposed()) return [];
      return [{ range: model.getFullModelRange(), text: formatted }];
    },
  });
  return () => registration.dispose();
}
