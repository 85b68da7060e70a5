// Completion in TypeScript files: what fits, from all files of the project, with the import that it needs.
import type ts from 'typescript';
import * as monaco from '../monaco/monaco.ts';
import type { Models } from '../monaco/models.ts';
import { rangeOf } from './ranges.ts';
import { typeScriptService } from './set-up.ts';

/** What is needed to describe an item later. */
interface CourseItem extends monaco.languages.CompletionItem {
  at: { model: monaco.editor.ITextModel; offset: number; entry: ts.CompletionEntry };
}

const { CompletionItemKind } = monaco.languages;

const kinds: Record<string, monaco.languages.CompletionItemKind> = {
  keyword: CompletionItemKind.Keyword,
  'primitive type': CompletionItemKind.Keyword,
  var: CompletionItemKind.Variable,
  let: CompletionItemKind.Variable,
  'local var': CompletionItemKind.Variable,
  parameter: CompletionItemKind.Variable,
  const: CompletionItemKind.Constant,
  alias: CompletionItemKind.Variable,
  property: CompletionItemKind.Property,
  getter: CompletionItemKind.Property,
  setter: CompletionItemKind.Property,
  function: CompletionItemKind.Function,
  'local function': CompletionItemKind.Function,
  method: CompletionItemKind.Method,
  class: CompletionItemKind.Class,
  interface: CompletionItemKind.Interface,
  type: CompletionItemKind.Interface,
  enum: CompletionItemKind.Enum,
  'enum member': CompletionItemKind.EnumMember,
  module: CompletionItemKind.Module,
  'external module name': CompletionItemKind.Module,
  script: CompletionItemKind.File,
  directory: CompletionItemKind.Folder,
  string: CompletionItemKind.Value,
};

const text = (parts: readonly ts.SymbolDisplayPart[] = []) => parts.map((part) => part.text).join('');

/** Offers completions in the files of `models` until the returned function is called. */
export function offerCompletion(models: Models): () => void {
  const registration = monaco.languages.registerCompletionItemProvider('typescript', {
    triggerCharacters: ['.', '"', "'", '/', '@', '<'],
    async provideCompletionItems(model, position) {
      const offset = model.getOffsetAt(position);
      const asked = model.getLineContent(position.lineNumber);
      const service = await typeScriptService(...models.uris());
      const entries = await service.complete(model.uri.toString(), offset);
      // Monaco would offer an answer that comes late to the next word as well, and not ask again.
      if (model.isDisposed() || hasMovedOn(model, position, asked)) return { suggestions: [] };
      const word = model.getWordUntilPosition(position);
      const range = new monaco.Range(
        position.lineNumber,
        word.startColumn,
        position.lineNumber,
        word.endColumn,
      );
      return { suggestions: entries.map((entry) => itemOf(entry, model, offset, range)) };
    },
    async resolveCompletionItem(item) {
      const { model, offset, entry } = (item as CourseItem).at;
      const service = await typeScriptService(model.uri);
      const { name, source, data } = entry;
      const details = await service.describe(model.uri.toString(), offset, { name, source, data });
      if (!details || model.isDisposed()) return item;
      const edits = (details.codeActions ?? [])
        .flatMap(({ changes }) => changes)
        .filter(({ fileName }) => fileName === model.uri.toString())
        .flatMap(({ textChanges }) => textChanges)
        .map(({ span, newText }) => ({ range: rangeOf(model, span), text: newText }));
      return {
        ...item,
        detail: text(details.displayParts),
        documentation: { value: text(details.documentation) },
        ...(edits.length > 0 ? { additionalTextEdits: edits } : {}),
      };
    },
  });
  return () => registration.dispose();
}

/** Whether more than the rest of a word has been typed at `position` since its line was `asked`. */
function hasMovedOn(model: monaco.editor.ITextModel, position: monaco.Position, asked: string): boolean {
  if (position.lineNumber > model.getLineCount()) return true;
  const line = model.getLineContent(position.lineNumber);
  const after = asked.length - (position.column - 1);
  return /[^\w$]/.test(line.slice(position.column - 1, line.length - after));
}

function itemOf(
  entry: ts.CompletionEntry,
  model: monaco.editor.ITextModel,
  offset: number,
  word: monaco.Range,
): CourseItem {
  const from = text(entry.sourceDisplay);
  return {
    label: from ? { label: entry.name, description: from } : entry.name,
    kind: kinds[entry.kind] ?? CompletionItemKind.Property,
    insertText: entry.insertText ?? entry.name,
    ...(entry.filterText ? { filterText: entry.filterText } : {}),
    sortText: entry.sortText,
    range: entry.replacementSpan ? rangeOf(model, entry.replacementSpan) : word,
    ...(entry.kindModifiers?.includes('deprecated')
      ? { tags: [monaco.languages.CompletionItemTag.Deprecated] }
      : {}),
    at: { model, offset, entry },
  };
}
