// Renames a name in all files of the project, or says why it cannot be: a file that is only to be read holds it, too.
import type ts from 'typescript';
import type { FilesStore } from '../../state/files.ts';
import * as monaco from '../monaco/monaco.ts';
import type { Models } from '../monaco/models.ts';
import { rangeOf } from './ranges.ts';
import { typeScriptService } from './set-up.ts';
import * as words from '../../../words/en/typescript.ts';

/** Offers renaming until the returned function is called. */
export function offerRename(models: Models, files: FilesStore): () => void {
  async function locate(
    model: monaco.editor.ITextModel,
    position: monaco.Position,
  ): Promise<{ locations: readonly ts.RenameLocation[] } | { refusal: string }> {
    const service = await typeScriptService(...models.uris());
    const found = await service.renameLocations(model.uri.toString(), model.getOffsetAt(position));
    if ('refusal' in found) return found;
    const paths = found.locations.map(({ fileName }) => models.pathOf(monaco.Uri.parse(fileName)));
    if (paths.includes(undefined)) return { refusal: words.fromPackage };
    const fixed = paths.find((path) => path !== undefined && files.isReadOnly(path));
    if (fixed)
      return {
        refusal: words.usedInFixed(fixed),
      };
    return found;
  }

  const registration = monaco.languages.registerRenameProvider('typescript', {
    // Asked before the learner types a new name, so that a refusal comes at once, and beside the name.
    async resolveRenameLocation(model, position) {
      const word = model.getWordAtPosition(position);
      const found = await locate(model, position);
      const { lineNumber, column } = position;
      const range = new monaco.Range(
        lineNumber,
        word?.startColumn ?? column,
        lineNumber,
        word?.endColumn ?? column,
      );
      const rejectReason = 'refusal' in found ? found.refusal : undefined;
      return { range, text: word?.word ?? '', ...(rejectReason ? { rejectReason } : {}) };
    },
    async provideRenameEdits(model, position, newName) {
      const found = await locate(model, position);
      if ('refusal' in found) return { edits: [], rejectReason: found.refusal };
      const edits = found.locations.flatMap((location) => {
        const target = monaco.editor.getModel(monaco.Uri.parse(location.fileName));
        if (!target) return [];
        const written = `${location.prefixText ?? ''}${newName}${location.suffixText ?? ''}`;
        const textEdit = { range: rangeOf(target, location.textSpan), text: written };
        return [{ resource: target.uri, versionId: undefined, textEdit }];
      });
      return { edits };
    },
  });
  return () => registration.dispose();
}
