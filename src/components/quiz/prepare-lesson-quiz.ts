// The items of one lesson's quiz, ready for its page. Build time only.
import { join } from 'node:path';
import { getCollection } from 'astro:content';
import type { PreparedItem } from '../../course/quiz/prepared-item.ts';
import { readTree } from '../../course/read-tree.ts';
import { prepareItem } from './prepare-item.ts';

/** An empty list when the lesson has no quiz. Throws a CourseError for items that cannot be asked. */
export async function prepareLessonQuiz(lesson: string): Promise<PreparedItem[]> {
  const quizzes = await getCollection('quizzes');
  const own = quizzes.find(({ id }) => id === lesson);
  if (!own) return [];
  const base = await readTree(join(process.cwd(), 'exercises/_shared/hono'));
  const everywhere = quizzes.flatMap(({ id, data }) =>
    data.items.map((item) => ({ file: fileOf(id), item })),
  );
  const spaced = own.data.spaced.map((id) => {
    const found = everywhere.find(({ item }) => item.id === id);
    if (!found)
      throw new Error(`${fileOf(lesson)}: spaced: no quiz has an item “${id}”. Check the spelling.`);
    return found;
  });
  const wanted = [...own.data.items.map((item) => ({ file: fileOf(lesson), item })), ...spaced];
  return Promise.all(wanted.map(({ file, item }) => prepareItem(item, { file, base })));
}

function fileOf(lesson: string): string {
  return `lessons/${lesson}.quiz.yaml`;
}
