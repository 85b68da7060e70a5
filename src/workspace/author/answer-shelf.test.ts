import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { computed, signal } from '@preact/signals';
import { sampleExercise } from '../state/sample-exercise.ts';
import { createFilesStore } from '../state/files.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { createAnswerShelf } from './answer-shelf.ts';
import type { AuthorEvents, KeptAnswer } from './protocol.ts';

const line = vi.hoisted(() => ({
  hear: undefined as ((data: never) => void) | undefined,
  told: [] as unknown[],
}));
vi.mock('./dev-line.ts', () => ({
  tell: (...said: unknown[]) => line.told.push(said),
  listen: (_name: string, hear: (data: never) => void) => {
    line.hear = hear;
    return () => (line.hear = undefined);
  },
}));

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => kept.set(name, text),
    removeItem: (name: string) => kept.delete(name),
  });
  vi.stubGlobal('location', { href: 'http://localhost/learn/' });
});
afterEach(() => vi.unstubAllGlobals());

const path = sampleExercise.focus;
const answer = (kind: KeptAnswer['kind'], name: string, text: string): KeptAnswer => ({
  kind,
  name,
  files: { ...sampleExercise.files, [path]: text },
});
const answers = [answer('starter', 'starter', 'start'), answer('mistake', 'cold', 'cold')];

/** A workspace in which the author's own work is `mine`. */
function open() {
  const files = createFilesStore(sampleExercise);
  files.write(path, 'mine');
  const done: string[] = [];
  const workspace = {
    exercise: sampleExercise,
    files,
    checks: { forget: () => done.push('forget'), result: signal(undefined), stale: computed(() => false) },
    run: { isStoppable: signal(false) },
    progress: {
      state: signal('saved'),
      async hold() {
        done.push('hold');
        return () => void done.push('release');
      },
    },
    checkWork: async () => void done.push(`check ${files.tree.value[path]}`),
  } as unknown as WorkspaceState;
  const shelf = createAnswerShelf(workspace);
  const end = shelf.begin();
  const hear = (data: AuthorEvents['author:answers']) => line.hear?.(data as never);
  hear({ exercise: sampleExercise.id, answers });
  return { shelf, files, done, end, hear, text: () => files.tree.value[path] };
}

it('shows an answer, checks that one, and puts the own work back', async () => {
  const { shelf, done, text } = open();
  shelf.show('starter/starter');
  shelf.show('mistake/cold');
  await shelf.check();
  expect(done.at(-1)).toBe('check cold');
  expect(done.filter((act) => act === 'hold')).toHaveLength(1);
  expect(shelf.shown.value).toBe('mistake/cold');
  shelf.putBack();
  await shelf.check();
  expect(done.slice(-2)).toEqual(['release', 'check mine']);
  expect([shelf.shown.value, text()]).toEqual([undefined, 'mine']);
});

it('follows what is saved in the folder, but keeps what the author tries', async () => {
  const { shelf, files, hear, text } = open();
  shelf.show('mistake/cold');
  await shelf.check();
  hear({ exercise: sampleExercise.id, answers: [answer('mistake', 'cold', 'colder')] });
  await shelf.check();
  expect([text(), shelf.isEdited.value]).toEqual(['colder', false]);
  files.write(path, 'tried');
  hear({ exercise: sampleExercise.id, answers: [answer('mistake', 'cold', 'coldest')] });
  await shelf.check();
  expect([text(), shelf.isEdited.value]).toEqual(['tried', true]);
});

it('shows what was in the editor before a reload, changes included', async () => {
  const before = open();
  before.shelf.show('mistake/cold');
  await before.shelf.check();
  before.files.write(path, 'tried');
  before.end();
  const { shelf, text } = open();
  await shelf.check();
  await shelf.check();
  expect([shelf.shown.value, text()]).toEqual(['mistake/cold', 'tried']);
});

it('shows what the address asks for', async () => {
  vi.stubGlobal('location', { href: 'http://localhost/learn/?answer=starter/starter' });
  vi.stubGlobal('history', { state: null, replaceState: vi.fn() });
  const { shelf } = open();
  await shelf.check();
  expect(shelf.shown.value).toBe('starter/starter');
});
