// All lessons with their numbers and addresses, for the palette: fetched when it is opened.
import { readOutline } from '../components/course-outline.ts';
import type { LessonLink } from '../workspace/commands/lesson-links.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

export async function GET(): Promise<Response> {
  const units = await readOutline();
  const links: LessonLink[] = units.flatMap((unit) =>
    unit.lessons.map(({ number, address, entry }) => ({
      title: `${number} ${entry.data.title}`,
      unit: unit.title,
      href: `${base}${address.path}`,
    })),
  );
  return Response.json(links);
}
