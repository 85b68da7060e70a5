import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { courseFileOf } from './course-file.ts';
import { stoppingProblems } from './stopping-problems.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'roundtrip-stopping-'));
});
afterEach(() => rm(root, { recursive: true }));

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, file)), { recursive: true });
  await writeFile(join(root, file), text);
}

const checks = { default: { checks: [{ id: 'a', title: 'A', why: 'W', requires: [], hints: [] }] } };

/** What is said of `file`, as `line: what`. */
async function saidOf(file: string, module: () => unknown = () => checks): Promise<string[]> {
  const courseFile = courseFileOf(root, join(root, file));
  if (!courseFile) throw new Error(`${file} is not of the course.`);
  const problems = await stoppingProblems(root, courseFile, async () => module());
  for (const { mend } of problems) expect(mend).not.toBe('');
  return problems.map(({ file: at, line, what }) => `${at}:${line ?? ''} ${what}`);
}

const front = 'title: A\nsummary: A sentence that is long enough.\nminutes: 3\nexercises: []';

it('finds what keeps a lesson from being read, and nothing in one that can be', async () => {
  const file = 'lessons/01-a/01-b.mdx';
  await write(file, `---\n${front}\n---\n\nText.\n`);
  expect(await saidOf(file)).toEqual([]);
  await write(file, `---\n${front.replace('3', 'soon')}\n---\n\n<Steps>\n`);
  expect(await saidOf(file)).toEqual([
    expect.stringMatching(/^lessons\/01-a\/01-b.mdx:4 minutes: /),
    expect.stringMatching(/^lessons\/01-a\/01-b.mdx:8 This is not valid MDX/),
  ]);
  await rm(join(root, file));
  expect(await saidOf(file)).toEqual([]);
});

it('finds what is wrong in quizzes, units and the glossary', async () => {
  await write('lessons/01-a/01-b.quiz.yaml', 'items:\n  - id: x\n    type: guess\n');
  await write('lessons/01-a/unit.yaml', 'title: A\nsummary: short\n');
  await write('lessons/glossary.yaml', '- word: x\n');
  expect(await saidOf('lessons/01-a/01-b.quiz.yaml')).toEqual([expect.stringContaining(':3 items.0.type')]);
  expect(await saidOf('lessons/01-a/unit.yaml')).toEqual([expect.stringContaining(':2 summary')]);
  expect(await saidOf('lessons/glossary.yaml')).toHaveLength(1);
});

it('finds what is wrong with an exercise, whichever of its files was saved', async () => {
  const saved = 'exercises/e1/starter/a.ts';
  await write('exercises/e1/exercise.yaml', 'title: T\ntask: Do it.\nbase: null\nentry: a.ts\nfocus: a.ts\n');
  await write('exercises/e1/checks.ts', '');
  await write(saved, '');
  expect(await saidOf(saved)).toEqual([
    expect.stringContaining('exercises/e1/solution: There is no solution'),
  ]);
  await write('exercises/e1/solution/a.ts', 'done');
  expect(await saidOf(saved)).toEqual([]);
  const broken = () => {
    throw Object.assign(new Error('Unexpected token'), { loc: { line: 4 } });
  };
  expect(await saidOf(saved, broken)).toEqual(['exercises/e1/checks.ts:4 Unexpected token.']);
  expect(await saidOf(saved, () => ({}))).toEqual([expect.stringContaining('must be defineChecks')]);
});
