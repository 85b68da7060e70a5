// The course in order, for the home page, lesson pages and their previous and next links. Build time only.
import { getCollection, type CollectionEntry } from 'astro:content';
import { lessonAddress, type LessonAddress } from '../course/lesson-address.ts';
import type { UnitData } from '../course/lesson-schema.ts';

/** A lesson with its place. */
export interface OutlineLesson {
  address: LessonAddress;
  /** As it is written before the title: `1.1`. */
  number: string;
  entry: CollectionEntry<'lessons'>;
}

/** A unit that has lessons. */
export interface OutlineUnit extends UnitData {
  number: number;
  lessons: OutlineLesson[];
}

/** Units in order, each with its lessons in order. Throws when a lesson's folder has no `unit.yaml`. */
export async function readOutline(): Promise<OutlineUnit[]> {
  const entries = await getCollection('lessons');
  const lessons = entries
    .map((entry): OutlineLesson => {
      const address = lessonAddress(entry.id);
      return { address, number: `${address.unit}.${address.lesson}`, entry };
    })
    .sort((a, b) => a.address.unit - b.address.unit || a.address.lesson - b.address.lesson);

  const units = await getCollection('units');
  return [...Map.groupBy(lessons, (lesson) => lesson.address.unitFolder)].map(([folder, inUnit]) => {
    const unit = units.find((candidate) => candidate.id === folder);
    if (!unit)
      throw new Error(`lessons/${folder}/ has lessons but no unit.yaml. Add one with a title and a summary.`);
    return { ...unit.data, number: inUnit[0]?.address.unit ?? 0, lessons: inUnit };
  });
}
