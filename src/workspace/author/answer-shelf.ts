// Shows the answers of an exercise's folder in the editor, in the place of the author's own work, which stays safe. Imported
// by the author's bar.
import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { FileTree } from '../../course/exercise.ts';
import { judgeAnswer } from '../../grading/judge-answer.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { listen, tell } from './dev-line.ts';
import { keepAnswer, recallAnswer, type ShownAnswer } from './kept-answer.ts';
import { mergeTrees } from './merge-trees.ts';
import type { KeptAnswer } from './protocol.ts';

/** What a verdict says of the answer in the editor. */
export interface Verdict {
  isRight: boolean;
  words: string;
}

export interface AnswerShelf {
  /** In the order of the folder; empty until the server has told. */
  readonly answers: ReadonlySignal<readonly KeptAnswer[]>;
  /** The key of the one in the editor; undefined for the author's own work. */
  readonly shown: ReadonlySignal<string | undefined>;
  /** Whether the answer in the editor is no longer as its folder has it. */
  readonly isEdited: ReadonlySignal<boolean>;
  /** Undefined until the answer was checked as it is now. */
  readonly verdict: ReadonlySignal<Verdict | undefined>;
  /** Somebody else's code is in the editor, from a shared link: that has to be decided first. */
  readonly isTaken: ReadonlySignal<boolean>;
  show(key: string): void;
  /** Puts the author's own work back. */
  putBack(): void;
  /** Checks what is in the editor, once it is there. */
  check(): Promise<void>;
  /** Begins to listen to the server. Returns what ends it. */
  begin(): () => void;
}

export function keyOf({ kind, name }: Pick<KeptAnswer, 'kind' | 'name'>): string {
  return `${kind}/${name}`;
}

/** The author's own work is shown at first, or the answer that was in the editor before a reload. */
export function createAnswerShelf(workspace: WorkspaceState): AnswerShelf {
  const { exercise, files, checks, run, progress } = workspace;
  const answers = signal<readonly KeptAnswer[]>([]);
  const now = signal<ShownAnswer | undefined>();
  const shown = computed(() => now.value?.key);
  /** Puts the own work back. */
  let release: (() => void) | undefined;
  /** One thing after the other: the own work has to be safe before another is shown. */
  let turn = Promise.resolve();
  const inTurn = (act: () => void | Promise<void>): Promise<void> => (turn = turn.then(act, act));

  function put(tree: FileTree): void {
    if (run.isStoppable.value) void run.stop();
    checks.forget();
    files.replaceAll(tree);
  }

  async function showTree({ key, base, files: tree }: ShownAnswer): Promise<void> {
    if (!release) {
      const letGo = await progress.hold();
      const own = files.tree.value;
      release = () => {
        put(own);
        letGo();
      };
    }
    put(tree);
    now.value = { key, base, files: tree };
  }

  function show(key: string): void {
    const answer = answers.value.find((one) => keyOf(one) === key);
    if (answer) void inTurn(() => showTree({ key, base: answer.files, files: answer.files }));
  }

  function putBack(): void {
    now.value = undefined;
    keepAnswer(exercise.id, undefined);
    release?.();
    release = undefined;
  }

  /** What is in the editor follows its folder. */
  function follow(): void {
    const answer = answers.value.find((one) => keyOf(one) === shown.value);
    if (!answer || !now.value) return;
    const merged = mergeTrees(now.value.base, files.tree.value, answer.files);
    const isSame = JSON.stringify(merged) === JSON.stringify(files.tree.value);
    if (!isSame) put(merged);
    now.value = { ...now.value, base: answer.files };
  }

  /** The one that was there before a reload, or the one that the address asks for. */
  function recall(): void {
    const address = new URL(location.href);
    const wanted = address.searchParams.get('answer');
    const kept = recallAnswer(exercise.id);
    if (wanted !== null) {
      address.searchParams.delete('answer');
      history.replaceState(history.state, '', address);
      show(wanted);
    } else if (kept) {
      void inTurn(() => showTree(kept));
      void inTurn(follow);
    }
  }

  const verdict = computed((): Verdict | undefined => {
    const answer = answers.value.find((one) => keyOf(one) === shown.value);
    const result = checks.result.value;
    if (!answer || !result || checks.stale.value) return undefined;
    const problem = judgeAnswer(answer.kind, result, answer.expect);
    return { isRight: problem === '', words: problem || asItShould(answer) };
  });

  return {
    answers,
    shown,
    isEdited: computed(() => {
      const { base } = now.value ?? {};
      return base !== undefined && JSON.stringify(base) !== JSON.stringify(files.tree.value);
    }),
    verdict,
    isTaken: computed(() => progress.state.value === 'held' && shown.value === undefined),
    show,
    putBack: () => void inTurn(putBack),
    check: () => turn.then(workspace.checkWork),
    begin() {
      let isFirst = true;
      const endListening = listen('author:answers', (told) => {
        if (told.exercise !== exercise.id) return;
        answers.value = told.answers;
        if (isFirst) recall();
        else void inTurn(follow);
        isFirst = false;
      });
      const endKeeping = effect(() => {
        const tree = files.tree.value;
        if (now.value) keepAnswer(exercise.id, { ...now.value, files: tree });
      });
      tell('author:watch', exercise.id);
      return () => {
        endListening();
        endKeeping();
      };
    },
  };
}

function asItShould({ kind, expect }: KeptAnswer): string {
  if (kind === 'starter') return 'It fails, as a starter should.';
  if (kind !== 'mistake') return 'It passes, as it should.';
  const how = expect?.check === 'start' ? 'It does not start' : `It fails “${expect?.check}”`;
  return expect?.message ? `${how} with “${expect.message}”, as it should.` : `${how}, as it should.`;
}
