// What has to change in imports when a file or folder has a new path. Imported by the editor.
import type { ImportChange } from '../editor-link.ts';
import * as monaco from '../monaco/monaco.ts';
import { uriOf, type Models } from '../monaco/models.ts';
import { typeScriptService } from './set-up.ts';

/** Asked once the files have their new paths. Rejects when the TypeScript worker cannot be had. */
export async function importsAfterRename(models: Models, from: string, to: string): Promise<ImportChange[]> {
  const service = await typeScriptService(...models.uris());
  const found = await service.importsAfterRename(uriOf(from).toString(), uriOf(to).toString());
  return found.flatMap(({ fileName, textChanges }) => {
    const path = models.pathOf(monaco.Uri.parse(fileName));
    if (path === undefined) return [];
    return textChanges.map(({ span: { start, length }, newText }) => ({
      path,
      start,
      length,
      text: newText,
    }));
  });
}
