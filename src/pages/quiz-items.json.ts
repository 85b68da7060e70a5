// Every quiz item of the course, ready to be asked, for the review: fetched when something is due.
import { prepareLessonQuiz } from '../components/quiz/prepare-lesson-quiz.ts';
import { readQuizzes } from '../components/quiz/read-quizzes.ts';

export async function GET(): Promise<Response> {
  const quizzes = await readQuizzes();
  const items = (await Promise.all(quizzes.map(({ lesson }) => prepareLessonQuiz(lesson)))).flat();
  // Items that are asked again in later lessons are there more than once.
  return Response.json(Object.fromEntries(items.map((item) => [item.id, item])));
}
