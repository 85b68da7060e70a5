// All exercises of the course in the order of its lessons, with the page of each. Build time only.
import { getCollection } from 'astro:content';
import { readOutline } from './course-outline.ts';
import type { ListedExercise } from './progress/progress-page.tsx';

/** Exercises that no lesson names are left out. */
export async function listCourseExercises(): Promise<ListedExercise[]> {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  const titles = new Map((await getCollection('exercises')).map(({ id, data }) => [id, data.title]));
  const lessons = (await readOutline()).flatMap((unit) => unit.lessons);
  return lessons.flatMap(({ number, address, entry }) =>
    entry.data.exercises.map((id, index) => ({
      id,
      title: titles.get(id) ?? id,
      number,
      href: `${base}${address.path}${index === 0 ? '' : `${id}/`}`,
    })),
  );
}
