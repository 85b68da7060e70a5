// Keeps TypeScript's errors and warnings on all of the learner's files up to date, open or not.
import { typescriptDefaults } from 'monaco-editor/languages/features/typescript/register';
import type { FilesStore } from '../../state/files.ts';
import * as monaco from '../monaco/monaco.ts';
import type { Models } from '../monaco/models.ts';
import { loadTypesFor } from './load-types.ts';
import { rangeOf } from './ranges.ts';
import type { FileDiagnostic } from './service.ts';
import { typeScriptService } from './set-up.ts';
import * as words from '../../../words/en/typescript.ts';

/** Milliseconds without a change before TypeScript is asked. */
const pause = 250;

const { MarkerSeverity, MarkerTag } = monaco;
const severities = {
  error: MarkerSeverity.Error,
  warning: MarkerSeverity.Warning,
  hint: MarkerSeverity.Hint,
};

/**
 * Diagnoses now and after each change, until the returned function is called. `onKnown` is called whenever the markers
 * are those of the files as they are.
 */
export function diagnoseFiles(files: FilesStore, models: Models, onKnown: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;

  async function diagnose(): Promise<void> {
    const tree = files.tree.peek();
    // Without its types an import is no mistake of the learner's: nothing is said until they are there.
    const complete = await loadTypesFor(tree).then(
      () => true,
      () => false,
    );
    const code = models.all().filter((model) => model.getLanguageId() === 'typescript');
    const service = await typeScriptService(...models.uris());
    const found = complete ? await service.diagnose(code.map(({ uri }) => uri.toString())) : {};
    if (ended || files.tree.peek() !== tree) return;
    for (const model of code) {
      const diagnostics = found[model.uri.toString()] ?? [];
      monaco.editor.setModelMarkers(
        model,
        'typescript',
        diagnostics.map((diagnostic) => markerOf(model, diagnostic)),
      );
    }
    if (complete) onKnown();
  }

  function complain(fault: unknown): void {
    // The worker goes away with the page.
    if (!ended) console.error(words.notChecked, fault);
  }

  function soon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void diagnose().catch(complain), pause);
  }

  const stopWatching = files.tree.subscribe(soon);
  // Types that have arrived reach the worker a moment later than this page.
  const types = typescriptDefaults.onDidExtraLibsChange(soon);
  return () => {
    ended = true;
    clearTimeout(timer);
    stopWatching();
    types.dispose();
  };
}

function markerOf(model: monaco.editor.ITextModel, diagnostic: FileDiagnostic): monaco.editor.IMarkerData {
  return {
    ...rangeOf(model, diagnostic),
    severity: severities[diagnostic.severity],
    message: diagnostic.message,
    code: String(diagnostic.code),
    source: 'TypeScript',
    tags: [
      ...(diagnostic.unused ? [MarkerTag.Unnecessary] : []),
      ...(diagnostic.deprecated ? [MarkerTag.Deprecated] : []),
    ],
  };
}
