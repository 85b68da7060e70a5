// Where “go to definition” leads: to the tab of a file of the project; into a package's types as a peek, only to be read.
import type { FilesStore } from '../../state/files.ts';
import * as monaco from '../monaco/monaco.ts';
import type { Models } from '../monaco/models.ts';

/** Opens definitions and references until the returned function is called. Call once the editor itself is made. */
export function openDefinitions(files: FilesStore, models: Models): () => void {
  const opener = monaco.editor.registerEditorOpener({
    openCodeEditor(source, resource, place) {
      const file = models.pathOf(resource);
      if (file === undefined) {
        source.trigger('roundtrip', 'editor.action.peekDefinition', {});
        return true;
      }
      const position =
        place && ('startLineNumber' in place ? monaco.Range.lift(place).getStartPosition() : place);
      files.goTo({ file, line: position?.lineNumber ?? 1, column: position?.column ?? 1 });
      return true;
    },
  });
  // Any further editor is a peek: what is written there would be lost.
  const peeks = monaco.editor.onDidCreateEditor((peek) => peek.updateOptions({ readOnly: true }));
  return () => {
    opener.dispose();
    peeks.dispose();
  };
}
