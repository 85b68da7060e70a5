// What the editor asks the TypeScript worker for beside Monaco's own questions. Types only, shared by page and worker.
import type ts from 'typescript';

/** One error, warning or hint. Offsets count UTF-16 units from the start of the file. */
export interface FileDiagnostic {
  start: number;
  length: number;
  severity: 'error' | 'warning' | 'hint';
  /** TypeScript's words; further lines go into detail. */
  message: string;
  code: number;
  unused: boolean;
  deprecated: boolean;
}

/** Files are named by address: `file:///src/app.ts`. */
export interface TypeScriptService {
  /** By file: what TypeScript says of it. */
  diagnose(files: readonly string[]): Promise<Record<string, FileDiagnostic[]>>;
  /** Names that fit at an offset, those that would have to be imported included. */
  complete(file: string, offset: number): Promise<ts.CompletionEntry[]>;
  /** What one of them is, and which import it needs. */
  describe(
    file: string,
    offset: number,
    entry: Pick<ts.CompletionEntry, 'name' | 'source' | 'data'>,
  ): Promise<ts.CompletionEntryDetails | undefined>;
  /** How imports change now that what was at `from`, a file or a folder, is at `to`. */
  importsAfterRename(from: string, to: string): Promise<readonly ts.FileTextChanges[]>;
  /** Where a name stands; or, in `refusal`, why it cannot be renamed. */
  renameLocations(
    file: string,
    offset: number,
  ): Promise<{ locations: readonly ts.RenameLocation[] } | { refusal: string }>;
}
