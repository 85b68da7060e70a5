// All exercises of the course in the order of its lessons, with the page of each. Build time only.
import { readTitle } from '../course/read-exercise.ts';
import { readOutline } from './course-outline.ts';
import type { ListedExercise } from './progress/progress-page.tsx';

/** Exercises that no lesson names are left out. Throws a CourseError. */
export async function listCourseExercises(): Promise<ListedExercise[]> {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  const lessons = (await readOutline()).flatMap((unit) => unit.lessons);
  return Promise.all(
    lessons.flatMap(({ number, address, entry }) =>
      entry.data.exercises.map(async (id, index) => ({
        id,
        title: await readTitle(process.cwd(), id),
        number,
        href: `${base}${address.path}${index === 0 ? '' : `${id}/`}`,
      })),
    ),
  );
}
