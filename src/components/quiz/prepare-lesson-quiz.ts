// The items of one lesson's quiz, ready for its page. Build time only.
import { CourseError } from '../../course/course-error.ts';
import type { PreparedItem } from '../../course/quiz/prepared-item.ts';
import { readLessonBase } from '../../course/read-base.ts';
import { prepareItem } from './prepare-item.ts';
import { quizFile, readQuizzes } from './read-quizzes.ts';

/** An empty list when the lesson has no quiz. Throws a CourseError for items that cannot be asked. */
export async function prepareLessonQuiz(lesson: string): Promise<PreparedItem[]> {
  const quizzes = await readQuizzes();
  const own = quizzes.find((one) => one.lesson === lesson)?.quiz;
  if (!own) return [];
  const everywhere = quizzes.flatMap(({ lesson: from, quiz }) => quiz.items.map((item) => ({ from, item })));
  const spaced = own.spaced.map((id) => {
    const found = everywhere.find(({ item }) => item.id === id);
    if (!found)
      throw new CourseError(quizFile(lesson), `spaced: no quiz has an item “${id}”. Check the spelling.`);
    return found;
  });
  const wanted = [...own.items.map((item) => ({ from: lesson, item })), ...spaced];
  return Promise.all(
    wanted.map(async ({ from, item }) =>
      prepareItem(item, { file: quizFile(from), base: await readLessonBase(process.cwd(), from) }),
    ),
  );
}
