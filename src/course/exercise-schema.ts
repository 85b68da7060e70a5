// What may stand in an exercise's `exercise.yaml` and in a mistake's `expect.yaml`.
import { z } from 'zod';
import { baseSchema, defaultBase } from './base-schema.ts';

const path = z
  .string()
  .regex(
    /^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^/\\][^\\]*$/,
    'must be a path inside the project, such as src/app.ts',
  );

/** `exercise.yaml`. */
export const exerciseSchema = z.strictObject({
  title: z.string().trim().min(1).describe('Its heading.'),
  task: z.string().trim().min(1).describe('What to do, in the lesson’s words, in Markdown.'),
  entry: path.default('src/server.ts').describe('The file that is run.'),
  focus: path.default('src/app.ts').describe('The file that is open at first.'),
  readOnly: z
    .array(path)
    .default([])
    .describe(
      'Files that the learner may read, not edit. So are those of the base, unless the starter brings its own.',
    ),
  fixedFiles: z.boolean().default(false).describe('The learner may add, rename and delete no files.'),
  engine: z
    .enum(['embedded', 'webcontainer'])
    .optional()
    .describe('The engine that the exercise needs; without it, the course’s or the learner’s own.'),
  continues: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be the folder of an exercise, such as e01-say-hello')
    .optional()
    .describe('The exercise that this one goes on from: its solution lies under this starter and solution.'),
  env: z.record(z.string(), z.coerce.string()).default({}).describe('Environment variables of each run.'),
  base: baseSchema
    .nullable()
    .default(defaultBase)
    .describe(
      'The folder in `exercises/_shared` whose files lie under starter and solution, or a list of such folders; `null` for none.',
    ),
});

export type ExerciseYaml = z.output<typeof exerciseSchema>;

/** `expect.yaml`: which check a mistake must fail, and what its learner must be told. */
export const expectSchema = z.strictObject({
  check: z
    .string()
    .trim()
    .min(1)
    .describe('The id of the check that must fail, or `start` for a program that does not start.'),
  message: z.string().trim().min(1).describe('A part of what the learner is told, whatever its case.'),
});

export type MistakeExpectation = z.output<typeof expectSchema>;
