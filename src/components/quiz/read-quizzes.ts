// The lessons' quizzes, read from their files: a file that has not changed is read once. Build time only.
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { listQuizzes } from '../../course/quiz/list-quizzes.ts';
import { quizSchema, type Quiz } from '../../course/quiz/quiz-schema.ts';
import { readYaml } from '../../course/read-yaml.ts';

/** A quiz with its lesson's id: `01-introduction/01-hello-server`. */
export interface LessonQuiz {
  lesson: string;
  quiz: Quiz;
}

/** A build reads them once: nothing changes under it. */
let all: Promise<LessonQuiz[]> | undefined;
const known = new Map<string, { changed: number; quiz: Quiz }>();

/** All quizzes, in the order of their lessons. Throws a CourseError that names file and line. */
export function readQuizzes(): Promise<LessonQuiz[]> {
  if (!import.meta.env.PROD) return readAll();
  return (all ??= readAll());
}

async function readAll(): Promise<LessonQuiz[]> {
  const lessons = await listQuizzes(process.cwd());
  return Promise.all(lessons.map(async (lesson) => ({ lesson, quiz: await readQuiz(quizFile(lesson)) })));
}

/** Where a lesson's quiz is, relative to the course's folder. */
export function quizFile(lesson: string): string {
  return `lessons/${lesson}.quiz.yaml`;
}

async function readQuiz(file: string): Promise<Quiz> {
  const path = join(process.cwd(), file);
  const { mtimeMs: changed } = await stat(path);
  const found = known.get(file);
  if (found?.changed === changed) return found.quiz;
  const quiz = readYaml(await readFile(path, 'utf8'), quizSchema, file);
  known.set(file, { changed, quiz });
  return quiz;
}
