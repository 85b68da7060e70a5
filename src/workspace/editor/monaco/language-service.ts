// TypeScript in the editor: the options that Node's type stripping asks for, and the types of what learners import.
import { typescriptDefaults, type ModuleResolutionKind } from 'monaco-editor/languages/features/typescript/register';

// Monaco's enums stop at old versions of TypeScript; its worker takes the numbers of the current one.
const bundlerResolution = 100 as ModuleResolutionKind;
const esNext = 99;

/** Sets the compiler's options. Fast; runs before the first model is made. */
export function configureTypeScript(): void {
  typescriptDefaults.setCompilerOptions({
    target: esNext,
    module: esNext,
    moduleResolution: bundlerResolution,
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
  // Until the types are there, every import would be underlined.
  typescriptDefaults.setDiagnosticsOptions({ noSemanticValidation: true });
}

/** Fetches the types of Hono, Node and the rest, then lets the checker speak. */
export async function loadTypes(): Promise<void> {
  const { default: files } = await import('virtual:editor-types');
  typescriptDefaults.setExtraLibs(
    Object.entries(files).map(([path, content]) => ({ content, filePath: `file:///${path}` })),
  );
  typescriptDefaults.setDiagnosticsOptions({ noSemanticValidation: false, noSyntaxValidation: false });
}
