// What the front of a lesson file and a unit's `unit.yaml` may say. Read by the site's build and by the course lint.
import { z } from 'zod';
import { baseSchema } from './base-schema.ts';

/** The frontmatter of `lessons/<nn-unit>/<nn-lesson>.mdx`. */
export const lessonSchema = z.strictObject({
  title: z.string().min(1).describe('The lesson’s heading, in words a learner would search for.'),
  summary: z
    .string()
    .min(20)
    .max(170)
    .describe('One sentence: shown in lists, by search engines and when shared.'),
  minutes: z.number().int().min(1).max(90).describe('How long it takes to read and do, honestly.'),
  exercises: z
    .array(
      z
        .string()
        .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'An exercise is named by its folder, such as e01-say-hello.'),
    )
    .default([])
    .describe('Folders in exercises/. The first one opens beside the text.'),
  seed: z.string().optional().describe('The heading of the original course that this lesson grew from.'),
});

/** `lessons/<nn-unit>/unit.yaml`. */
export const unitSchema = z.strictObject({
  title: z.string().min(1).describe('The unit’s heading.'),
  summary: z.string().min(20).max(300).describe('What a learner can do after it.'),
  base: baseSchema
    .optional()
    .describe(
      'What lies under the programs of its lessons and quizzes: a folder in `exercises/_shared`, or a list of them. Without it `hono`, where there is such a folder.',
    ),
});

export type LessonData = z.infer<typeof lessonSchema>;
export type UnitData = z.infer<typeof unitSchema>;
