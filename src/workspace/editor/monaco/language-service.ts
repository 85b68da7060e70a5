// TypeScript in the editor: the options that Node's type stripping asks for, and the types of what learners import.
import {
  typescriptDefaults,
  type ModuleResolutionKind,
} from 'monaco-editor/languages/features/typescript/register';

// Monaco's enums stop at old versions of TypeScript; its worker takes the numbers of the current one.
const bundlerResolution = 100 as ModuleResolutionKind;
const esNext = 99;

/**
 * Sets the compiler's options and fetches the types of Hono, Node and the rest. Must be done before the first model is
 * made: the language service remembers every import that it once failed to find.
 */
export async function prepareTypeScript(): Promise<void> {
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
  try {
    const { default: files } = await import('virtual:editor-types');
    const libraries = Object.entries(files).map(([path, content]) => ({
      content,
      filePath: `file:///${path}`,
    }));
    typescriptDefaults.setExtraLibs(libraries);
  } catch {
    // Without the types every import would be underlined; the editor is useful without them.
    typescriptDefaults.setDiagnosticsOptions({ noSemanticValidation: true });
  }
}
