// Every quiz of the course can be answered: its file is sound, and the engine shows exactly one right prediction.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listQuizzes } from '../../course/quiz/list-quizzes.ts';
import { quizSchema } from '../../course/quiz/quiz-schema.ts';
import { readLessonBase } from '../../course/read-base.ts';
import { readYaml } from '../../course/read-yaml.ts';
import { prepareItem } from './prepare-item.ts';

const root = join(import.meta.dirname, '../../..');
const quizzes = await listQuizzes(root);
const parsed = await Promise.all(
  quizzes.map(async (id) => {
    const file = `lessons/${id}.quiz.yaml`;
    const base = await readLessonBase(root, id);
    return { file, base, quiz: readYaml(await readFile(join(root, file), 'utf8'), quizSchema, file) };
  }),
);

describe.each(parsed)('$file', ({ file, base, quiz }) => {
  it.each(quiz.items)('$id', { timeout: 30_000 }, async (item) => {
    const prepared = await prepareItem(item, { file, base });
    expect(prepared.id).toBe(item.id);
  });
});

it('no two items of the course have the same id, and spaced items exist', () => {
  const ids = parsed.flatMap(({ quiz }) => quiz.items.map(({ id }) => id));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  const unknown = parsed.flatMap(({ quiz }) => quiz.spaced).filter((id) => !ids.includes(id));
  expect(unknown).toEqual([]);
});
