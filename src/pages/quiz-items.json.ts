// Every quiz item of the course, ready to be asked, for the review: fetched when something is due.
import { getCollection } from 'astro:content';
import { prepareLessonQuiz } from '../components/quiz/prepare-lesson-quiz.ts';

export async function GET(): Promise<Response> {
  const quizzes = await getCollection('quizzes');
  const items = (await Promise.all(quizzes.map(({ id }) => prepareLessonQuiz(id)))).flat();
  // Items that are asked again in later lessons are there more than once.
  return Response.json(Object.fromEntries(items.map((item) => [item.id, item])));
}
