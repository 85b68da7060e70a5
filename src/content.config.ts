// The course as Astro content collections: lessons, units and exercises, checked as they are read.
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { exerciseEntrySchema, exerciseLoader } from './components/exercise-loader.ts';
import { playgroundEntrySchema, playgroundLoader } from './components/playground-loader.ts';
import { quizLoader } from './components/quiz/quiz-loader.ts';
import { quizSchema } from './course/quiz/quiz-schema.ts';
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
    loader: glob({
      base: './lessons',
      pattern: '*/unit.yaml',
      generateId: ({ entry }) => entry.replace('/unit.yaml', ''),
    }),
    schema: unitSchema,
  }),
  quizzes: defineCollection({ loader: quizLoader(), schema: quizSchema }),
  playground: defineCollection({ loader: playgroundLoader(), schema: playgroundEntrySchema }),
  exercises: defineCollection({ loader: exerciseLoader(), schema: exerciseEntrySchema }),
};
