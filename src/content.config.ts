// The course's text as Astro content collections: lessons and units, checked as they are read.
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { lessonSchema, unitSchema } from './course/lesson-schema.ts';

export const collections = {
  lessons: defineCollection({
    loader: glob({
      base: './lessons',
      pattern: '*/*.mdx',
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
    schema: lessonSchema,
  }),
  units: defineCollection({
    loader: glob({ base: './lessons', pattern: '*/unit.yaml', generateId: ({ entry }) => entry.replace('/unit.yaml', '') }),
    schema: unitSchema,
  }),
};
