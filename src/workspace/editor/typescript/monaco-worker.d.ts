// Monaco ships its TypeScript worker without declarations: those of what the course's worker builds on.
declare module 'monaco-editor/languages/features/typescript/ts.worker' {
  import type ts from 'typescript';

  /** Runs `create` once the page has sent its options. */
  export function initialize(create: (context: WorkerContext, data: unknown) => object): void;

  export interface WorkerContext {
    getMirrorModels(): {
      readonly uri: { toString(): string };
      readonly version: number;
      getValue(): string;
    }[];
  }

  /** A language service, and the host that it asks for files: models of the page and the extra libraries. */
  export class TypeScriptWorker {
    constructor(context: WorkerContext, data: unknown);
    protected readonly _ctx: WorkerContext;
    getLanguageService(): ts.LanguageService;
    getExtraLibs(): Record<string, { content: string; version: number }>;
    getScriptFileNames(): string[];
    getScriptKind(file: string): ts.ScriptKind;
    fileExists(path: string): boolean;
    readFile(path: string): string | undefined;
    updateExtraLibs(libraries: Record<string, { content: string; version: number }>): Promise<void>;
    getCodeFixesAtPosition(
      file: string,
      start: number,
      end: number,
      codes: number[],
      format: ts.FormatCodeSettings,
    ): Promise<readonly ts.CodeFixAction[]>;
  }

  /** TypeScript itself. */
  export const ts: typeof import('typescript');
}
