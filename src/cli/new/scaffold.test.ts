// What is made is in order from the first moment: the lint says nothing, the starter fails, right answers pass, each
// mistake is caught.
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { problemInWords } from '../../course/lint/course-problem.ts';
import { lintCourse } from '../../course/lint/lint-course.ts';
import { createNodeEngine } from '../../engine/node/engine.ts';
import { lintChecks } from '../lint-checks.ts';
import { loadExercise } from '../load-exercise.ts';
import { answersOf, proofsOf, verifyAnswer, type AnswerReport } from '../verify-exercise.ts';
import { addToLesson, makeExercise, makeLesson, makeUnit } from './scaffold.ts';

const repository = join(import.meta.dirname, '../../..');
let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'new-course-'));
  await symlink(join(repository, 'src'), join(root, 'src'));
  await cp(join(repository, 'exercises/_shared'), join(root, 'exercises/_shared'), { recursive: true });
  await cp(join(repository, 'lessons/glossary.yaml'), join(root, 'lessons/glossary.yaml'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function problems(): Promise<string[]> {
  const { problems: found, exercises } = await lintCourse(root, { sitePages: ['/'], files: [] });
  return [...found, ...(await lintChecks(root, exercises))].map(problemInWords);
}

it('makes a unit, lessons and exercises that the lint has nothing to say about', async () => {
  const unit = await makeUnit(root, 'Tea & Süßes');
  expect(unit.name).toBe('01-tea-su-es');
  const exercise = await makeExercise(root, 'Pour a cup');
  const first = await makeLesson(root, unit.name, 'First pot', exercise.name);
  const second = await makeLesson(root, unit.name.slice(3), 'Second pot');
  expect([first.name, second.name]).toEqual([`${unit.name}/01-first-pot`, `${unit.name}/02-second-pot`]);
  const later = await makeExercise(root, 'Pour another');
  expect([exercise.name, later.name]).toEqual(['e01-pour-a-cup', 'e02-pour-another']);
  await addToLesson(root, second.name, later.name);
  expect(await problems()).toEqual([]);
});

it('makes an exercise that proves itself', { timeout: 120_000 }, async () => {
  const { name } = await makeExercise(root, 'Pour a cup');
  const exercise = await loadExercise(root, name);
  const engine = createNodeEngine();
  const reports: AnswerReport[] = [];
  try {
    for (const answer of answersOf(exercise)) reports.push(await verifyAnswer(exercise, answer, engine));
  } finally {
    await engine.dispose();
  }
  const found = [...reports, ...proofsOf(exercise, reports)].filter(({ problem }) => problem !== '');
  expect(found.map(({ problem }) => problem)).toEqual([]);
});

it('adds to the exercises of a lesson, however they are written, and says when it cannot', async () => {
  const unit = await makeUnit(root, 'Tea');
  const lesson = await makeLesson(root, unit.name, 'Pot', (await makeExercise(root, 'One')).name);
  await addToLesson(root, lesson.name, (await makeExercise(root, 'Two')).name);
  expect(await readFile(join(root, `lessons/${lesson.name}.mdx`), 'utf8')).toMatch(
    /e01-one[\s\S]*e02-two[\s\S]*---\n[\s\S]*<Task exercise="e02-two" \/>\n$/,
  );
  expect(await problems()).toEqual([]);
  await expect(addToLesson(root, '01-tea/09-none', 'e02-two')).rejects.toThrow(
    'There is no lesson lessons/01-tea/09-none.mdx.',
  );
  await expect(makeLesson(root, 'coffee', 'Cup')).rejects.toThrow(
    'There is no unit “coffee”. There are 01-tea.',
  );
});

it('makes no second lesson at one address, and none without a name', async () => {
  const unit = await makeUnit(root, 'Tea');
  const { files } = await makeLesson(root, unit.name, 'Pot');
  await expect(makeLesson(root, unit.name, 'Pot')).rejects.toThrow(
    `${files[0]} would be at the same address.`,
  );
  await expect(makeLesson(root, unit.name, '!')).rejects.toThrow('“!” has no letters');
});
