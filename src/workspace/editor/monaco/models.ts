// One Monaco model per file, kept in step with the files store in both directions. Undo survives tabs and resets.
import { untracked } from '@preact/signals';
import type { FilesStore } from '../../state/files.ts';
import { languageOf } from '../language-of.ts';
import * as monaco from './monaco.ts';

/** The address of a file in the editor. */
export function uriOf(path: string): monaco.Uri {
  return monaco.Uri.file(`/${path}`);
}

/** The models of the learner's files. */
export interface Models {
  /** The model of a file, made if need be; null for a file that is not there. */
  of(path: string): monaco.editor.ITextModel | null;
  /** Those that there are now. */
  all(): monaco.editor.ITextModel[];
  uris(): monaco.Uri[];
  /** The file that has this address; undefined when it is not one of the learner's, such as a package's types. */
  pathOf(uri: monaco.Uri): string | undefined;
  dispose(): void;
}

/** These have their model at once, so that problems are found and imports are checked; other files when they are opened. */
const codeLanguages = new Set(['typescript', 'javascript']);
const dataLanguages = new Set(['json', 'css']);

/** Makes models and keeps them in step until disposed of. */
export function createModels(files: FilesStore): Models {
  const models = new Map<string, monaco.editor.ITextModel>();

  function create(path: string, text: string): monaco.editor.ITextModel {
    const model = monaco.editor.createModel(text, languageOf(path), uriOf(path));
    model.updateOptions({
      tabSize: 2,
      insertSpaces: true,
      bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
    });
    model.onDidChangeContent(() => files.write(path, model.getValue()));
    models.set(path, model);
    return model;
  }

  /** A package.json or tsconfig.json that is only to be read is not worth a worker of its own. */
  function isNeededAtOnce(path: string): boolean {
    const language = languageOf(path);
    return codeLanguages.has(language) || (dataLanguages.has(language) && !files.isReadOnly(path));
  }

  function update(): void {
    const tree = files.tree.peek();
    for (const [path, text] of Object.entries(tree)) {
      const model = models.get(path);
      // As an edit, not as a new value: so that undo can bring back what a reset took.
      if (model && model.getValue() !== text) replaceText(model, text);
      else if (!model && isNeededAtOnce(path)) create(path, text);
    }
    for (const [path, model] of models) {
      if (path in tree) continue;
      model.dispose();
      models.delete(path);
    }
  }

  const stop = files.tree.subscribe(() => untracked(update));

  return {
    all: () => [...models.values()],
    uris: () => [...models.values()].map(({ uri }) => uri),
    pathOf(uri) {
      const path = uri.scheme === 'file' ? uri.path.slice(1) : '';
      return models.has(path) ? path : undefined;
    },
    of(path) {
      const text = files.tree.peek()[path];
      return models.get(path) ?? (text === undefined ? null : create(path, text));
    },
    dispose() {
      stop();
      for (const model of models.values()) model.dispose();
    },
  };
}

function replaceText(model: monaco.editor.ITextModel, text: string): void {
  model.pushStackElement();
  model.pushEditOperations([], [{ range: model.getFullModelRange(), text }], () => null);
  model.pushStackElement();
}
