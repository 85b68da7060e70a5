// TypeScript in the editor: the options of the exercises' tsconfig, the course's worker behind them, and which of Monaco's
// own answers give way to ours.
import {
  getTypeScriptWorker,
  javascriptDefaults,
  typescriptDefaults,
  type ModuleKind,
  type ModuleResolutionKind,
} from 'monaco-editor/languages/features/typescript/register';
import type { Uri } from '../monaco/monaco.ts';
import type { TypeScriptService } from './service.ts';

// Monaco's enums stop at old versions of TypeScript; its worker takes the numbers of the current one.
const nodeNext = { module: 199 as ModuleKind, moduleResolution: 99 as ModuleResolutionKind };
const esNext = 99;

/** Must run before the first model is made. */
export function setUpTypeScript(): void {
  typescriptDefaults.setCompilerOptions({
    ...nodeNext,
    target: esNext,
    // Node has no `document`: with the browser's types, a forgotten `const name` would pass unseen.
    lib: ['esnext'],
    strict: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    erasableSyntaxOnly: true,
    verbatimModuleSyntax: true,
    resolveJsonModule: true,
    skipLibCheck: true,
    allowNonTsExtensions: true,
  });
  typescriptDefaults.setEagerModelSync(true);
  typescriptDefaults.setModeConfiguration({
    hovers: true,
    documentSymbols: true,
    definitions: true,
    references: true,
    documentHighlights: true,
    signatureHelp: true,
    codeActions: true,
    onTypeFormattingEdits: true,
    // Ours: see completion.ts, rename.ts, diagnose.ts and format.ts.
    completionItems: false,
    rename: false,
    diagnostics: false,
    documentRangeFormattingEdits: false,
  });
  javascriptDefaults.setModeConfiguration({
    ...javascriptDefaults.modeConfiguration,
    documentRangeFormattingEdits: false,
  });
}

/** The worker, once it knows the models at `uris`. */
export async function typeScriptService(...uris: Uri[]): Promise<TypeScriptService> {
  const connect = await getTypeScriptWorker();
  return (await connect(...uris)) as unknown as TypeScriptService;
}
