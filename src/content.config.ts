// The course's texts as Astro content collections, checked as they are read. Exercises, quizzes and data are read from
// their files where a page needs them: what was saved a moment ago is shown, however large the course is.
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { lessonSchema, unitSchema } from './course/lesson-schema.ts';

export const collections = {
  lessons: defineCollection({
    loader: glob({
      base: './lessons',
      pattern: '*/*.mdx',
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
      retainBody: false,
    }),
    schema: lessonSchema,
  }),
  units: defineCollection({
    loader: glob({
      base: './lessons',
      pattern: '*/unit.yaml',
      generateId: ({ entry }) => entry.replace('/unit.yaml', ''),
    }),
    schema: unitSchema,
  }),
};
