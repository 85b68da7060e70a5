// The TypeScript worker of the editor: Monaco's, with imports as Node 24 wants them, completion that imports, and all
// files diagnosed at once. Runs in a worker of its own.
import {
  initialize,
  ts as typescript,
  TypeScriptWorker,
  type WorkerContext,
} from 'monaco-editor/languages/features/typescript/ts.worker';
import type ts from 'typescript';
import type { FileDiagnostic, TypeScriptService } from './service.ts';

const nodeTypes = 'file:///node_modules/@types/node/index.d.ts';
/** What a project without a package.json is taken for: the course's programs are ES modules. */
const manifest = { path: 'file:///package.json', text: '{"type":"module"}' };

const preferences: ts.UserPreferences = {
  includeCompletionsForModuleExports: true,
  includeCompletionsWithInsertText: true,
  // With allowImportingTsExtensions this means: as the file is called, `./pets.ts`.
  importModuleSpecifierEnding: 'js',
  importModuleSpecifierPreference: 'relative',
  quotePreference: 'single',
  preferTypeOnlyAutoImports: false,
};

const severities = ['warning', 'error', 'hint', 'hint'] as const;

class CourseWorker extends TypeScriptWorker implements TypeScriptService {
  /** Which files there are, as the program knew it last. */
  #known = '';
  #moved = false;
  #libraries = 0;

  // --- what the language service asks of its host

  // Libraries are reached by imports, not as files of the program: else each would be parsed whole at the start.
  override getScriptFileNames(): string[] {
    const own = this.#modelNames().filter(
      (name) => /\.[cm]?ts$/.test(name) && !name.includes('/node_modules/'),
    );
    return nodeTypes in this.getExtraLibs() ? [...own, nodeTypes] : own;
  }

  override getScriptKind(file: string): ts.ScriptKind {
    return file.endsWith('.json') ? typescript.ScriptKind.JSON : super.getScriptKind(file);
  }

  override fileExists(path: string): boolean {
    return super.fileExists(path) || path === manifest.path;
  }

  override readFile(path: string): string | undefined {
    return super.readFile(path) ?? (path === manifest.path ? manifest.text : undefined);
  }

  /** For completion of paths in imports. */
  readDirectory(folder: string, extensions: readonly string[] = []): string[] {
    return this.#modelNames().filter(
      (name) => name.startsWith(folder) && extensions.some((extension) => name.endsWith(extension)),
    );
  }

  /** True while files have come or gone: the service would go on to believe in imports that it once failed to find. */
  readonly hasInvalidatedResolutions = (): boolean => this.#moved;

  override async updateExtraLibs(libraries: ReturnType<TypeScriptWorker['getExtraLibs']>): Promise<void> {
    this.#libraries += 1;
    await super.updateExtraLibs(libraries);
  }

  #modelNames(): string[] {
    return this._ctx.getMirrorModels().map(({ uri }) => uri.toString());
  }

  /** The language service, its program in step with the files that there are. */
  #service(): ts.LanguageService {
    const service = this.getLanguageService();
    const known = [this.#libraries, ...this.#modelNames().toSorted()].join('\n');
    if (known !== this.#known) {
      this.#known = known;
      this.#moved = true;
      service.getProgram();
      this.#moved = false;
    }
    return service;
  }

  // --- what the editor asks

  async diagnose(files: readonly string[]): Promise<Record<string, FileDiagnostic[]>> {
    const service = this.#service();
    const known = new Set(this.getScriptFileNames());
    const diagnoses = files
      .filter((file) => known.has(file))
      .map((file) => {
        const found = [
          ...service.getSyntacticDiagnostics(file),
          ...service.getSemanticDiagnostics(file),
          ...service.getSuggestionDiagnostics(file),
        ];
        return [file, found.map(inWords)] as const;
      });
    return Object.fromEntries(diagnoses);
  }

  async complete(file: string, offset: number): Promise<ts.CompletionEntry[]> {
    return this.#service().getCompletionsAtPosition(file, offset, preferences)?.entries ?? [];
  }

  async describe(
    file: string,
    offset: number,
    { name, source, data }: Pick<ts.CompletionEntry, 'name' | 'source' | 'data'>,
  ): Promise<ts.CompletionEntryDetails | undefined> {
    return this.#service().getCompletionEntryDetails(file, offset, name, format, source, preferences, data);
  }

  async renameLocations(
    file: string,
    offset: number,
  ): Promise<{ locations: readonly ts.RenameLocation[] } | { refusal: string }> {
    const service = this.#service();
    const info = service.getRenameInfo(file, offset, { allowRenameOfImportPath: false });
    if (!info.canRename) return { refusal: info.localizedErrorMessage };
    const find = (aliases: boolean) =>
      service.findRenameLocations(file, offset, false, false, {
        providePrefixAndSuffixTextForRename: aliases,
      }) ?? [];
    // Without aliases the name changes in every file; with them, `{ name }` keeps its property: `{ name: renamed }`.
    const shorthands = new Map(
      find(true)
        .filter(({ prefixText, suffixText }) => prefixText?.endsWith(': ') || suffixText?.startsWith(': '))
        .map((location) => [`${location.fileName} ${location.textSpan.start}`, location]),
    );
    const locations = find(false).map(
      (location) => shorthands.get(`${location.fileName} ${location.textSpan.start}`) ?? location,
    );
    return { locations };
  }

  async importsAfterRename(from: string, to: string): Promise<readonly ts.FileTextChanges[]> {
    return this.#service().getEditsForFileRename(from, to, format, preferences);
  }

  override async getCodeFixesAtPosition(
    file: string,
    start: number,
    end: number,
    codes: number[],
  ): Promise<readonly ts.CodeFixAction[]> {
    return this.#service().getCodeFixesAtPosition(file, start, end, codes, format, preferences);
  }
}

const format: ts.FormatCodeSettings = { indentSize: 2, tabSize: 2, convertTabsToSpaces: true };

const missingExtension = 2835;

/** TypeScript proposes the file as it would be once compiled; Node runs the file that there is. */
function asNodeHasIt(message: string, code: number): string {
  return code === missingExtension ? message.replace(/\.js'\?$/, ".ts'?") : message;
}

function inWords(diagnostic: ts.Diagnostic): FileDiagnostic {
  return {
    start: diagnostic.start ?? 0,
    length: diagnostic.length ?? 1,
    severity: severities[diagnostic.category],
    message: asNodeHasIt(
      typescript.flattenDiagnosticMessageText(diagnostic.messageText, '\n'),
      diagnostic.code,
    ),
    code: diagnostic.code,
    unused: diagnostic.reportsUnnecessary !== undefined,
    deprecated: diagnostic.reportsDeprecated !== undefined,
  };
}

// In the place of what Monaco's module has set: its worker would be the plain one.
self.onmessage = () => {
  initialize((context: WorkerContext, data: unknown) => new CourseWorker(context, data));
};
