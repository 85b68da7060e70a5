// One Monaco model per file, kept in step with the files store in both directions. Undo survives tabs and resets.
import { effect, untracked } from '@preact/signals';
import type { FilesStore } from '../../state/files.ts';
import { languageOf } from '../language-of.ts';
import * as monaco from './monaco.ts';

/** The address of a file in the editor. */
export function uriOf(path: string): monaco.Uri {
  return monaco.Uri.file(`/${path}`);
}

/** Makes the models and keeps them in step. Returns what ends it. */
export function syncModels(files: FilesStore): () => void {
  const models = new Map<string, monaco.editor.ITextModel>();

  function create(path: string, text: string): monaco.editor.ITextModel {
    const model = monaco.editor.createModel(text, languageOf(path), uriOf(path));
    model.updateOptions({ tabSize: 2, insertSpaces: true });
    model.onDidChangeContent(() => files.write(path, model.getValue()));
    return model;
  }

  const stop = effect(() => {
    const tree = files.tree.value;
    untracked(() => {
      for (const [path, text] of Object.entries(tree)) {
        const model = models.get(path);
        if (!model) models.set(path, create(path, text));
        // As an edit, not as a new value: so that undo can bring back what a reset took.
        else if (model.getValue() !== text) replaceText(model, text);
      }
      for (const [path, model] of models) {
        if (path in tree) continue;
        model.dispose();
        models.delete(path);
      }
    });
  });

  return () => {
    stop();
    for (const model of models.values()) model.dispose();
  };
}

function replaceText(model: monaco.editor.ITextModel, text: string): void {
  model.pushStackElement();
  model.pushEditOperations([], [{ range: model.getFullModelRange(), text }], () => null);
  model.pushStackElement();
}
