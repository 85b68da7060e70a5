// The errors and warnings of the learner's files, as the editor's language services find them. Imported by the workspace.
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Caret, EditorLink } from '../editor/editor-link.ts';
import type { FilesStore } from '../state/files.ts';

/** One error or warning. Lines and columns count from 1. */
export interface CodeProblem {
  file: string;
  line: number;
  column: number;
  severity: 'error' | 'warning';
  /** In the words of the language's own tool. */
  message: string;
  /** TypeScript's number for it, without `TS`. */
  code: string | undefined;
}

export interface CodeProblemsStore {
  /** By file in the order of `files.paths`, then by line. Undefined before TypeScript has looked. */
  readonly list: ReadonlySignal<readonly CodeProblem[] | undefined>;
  /** What the editor found now, in any order. */
  report(found: readonly CodeProblem[]): void;
  /** Puts the caret at the problem after it, or before it, in all files. Returns the problem; undefined without any. */
  goToNext(step: 1 | -1): CodeProblem | undefined;
}

interface CodeProblemsOptions {
  files: FilesStore;
  editor: Pick<EditorLink, 'caret' | 'want'>;
}

export function createCodeProblems({ files, editor }: CodeProblemsOptions): CodeProblemsStore {
  const found = signal<readonly CodeProblem[] | undefined>();

  const list = computed(() => {
    const order = new Map(files.paths.value.map((path, index) => [path, index]));
    return found.value
      ?.filter(({ file }) => order.has(file))
      .toSorted((a, b) => order.get(a.file)! - order.get(b.file)! || compare(a, b));
  });

  return {
    list,
    report(next) {
      found.value = next;
    },
    goToNext(step) {
      editor.want();
      const problems = list.value ?? [];
      const at = { file: files.active.value, ...editor.caret() };
      const rank = (file: string) => files.paths.value.indexOf(file);
      const after = (problem: CodeProblem) =>
        (rank(problem.file) - rank(at.file) || compare(problem, at)) * step > 0;
      const inOrder = step === 1 ? problems : problems.toReversed();
      const next = inOrder.find(after) ?? inOrder[0];
      if (next) files.goTo({ file: next.file, line: next.line, column: next.column });
      return next;
    },
  };
}

function compare(a: Caret, b: Caret): number {
  return a.line - b.line || a.column - b.column;
}
