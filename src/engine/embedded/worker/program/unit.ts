// One file of the program on its way from text to a running module. For the worker's linker.
import type { SyntaxNode } from '../../../source/ast.ts';
import type { DynamicParts } from '../../../source/dynamic-parts.ts';
import type { EditedSource, SourceEdits } from '../../../source/edits.ts';
import type { LineTable } from '../../../source/line-table.ts';
import type { ModuleRecord, ModuleRequest } from '../../../source/module-record.ts';

/** What a specifier leads to. */
export type Target =
  | { readonly kind: 'builtin'; readonly name: string }
  | { readonly kind: 'package'; readonly specifier: string }
  | { readonly kind: 'file'; readonly path: string };

/** A file that was parsed. `path` is absolute, such as `/app/src/app.ts`. */
export interface Unit {
  readonly path: string;
  readonly format: 'module' | 'commonjs' | 'json';
  readonly lines: LineTable;
  readonly program: SyntaxNode;
  readonly record: ModuleRecord;
  readonly dynamic: DynamicParts;
  readonly edits: SourceEdits;
  /** Where each import leads; filled in when the file's imports are followed. */
  readonly targets: Map<ModuleRequest, Target>;
  /** The finished text and its columns. */
  edited?: EditedSource;
  /** Where the finished module can be imported from. */
  address?: string;
  /** True for a module of a circle, whose exports are read through an object. */
  inCircle?: boolean;
}
