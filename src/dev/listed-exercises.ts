// Every exercise folder with the lesson that it is in, for the author's page.
import { readOutline } from '../components/course-outline.ts';
import { listExercises, readTitle } from '../course/read-exercise.ts';

/** An exercise as the author's page lists it. */
export interface AuthoredExercise {
  id: string;
  title: string;
  /** The lesson's number, and the page where the exercise is open; undefined for one that is in no lesson. */
  place?: { number: string; href: string };
}

/** In the order of the lessons; those that are in none come last. `base` has no slash at its end. */
export async function listAuthoredExercises(root: string, base: string): Promise<AuthoredExercise[]> {
  const lessons = (await readOutline()).flatMap((unit) => unit.lessons);
  const places = new Map(
    lessons.flatMap(({ number, address, entry }) =>
      entry.data.exercises.map((id, index) => {
        const href = `${base}${address.path}${index === 0 ? '' : `${id}/`}`;
        return [id, { number, href }] as const;
      }),
    ),
  );
  const folders = await listExercises(root);
  const ordered = [...places.keys()].filter((id) => folders.includes(id));
  const ids = [...ordered, ...folders.filter((id) => !places.has(id))];
  return Promise.all(
    ids.map(async (id) => {
      const place = places.get(id);
      // What keeps its file from being read is told when it is judged.
      const title = await readTitle(root, id).catch(() => id);
      return { id, title, ...(place ? { place } : {}) };
    }),
  );
}
