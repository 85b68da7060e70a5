// What may stand in an exercise's `exercise.yaml` and in a mistake's `expect.yaml`.
import { z } from 'zod';

const path = z
  .string()
  .regex(
    /^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^/\\][^\\]*$/,
    'must be a path inside the project, such as src/app.ts',
  );

/** `exercise.yaml`. */
export const exerciseSchema = z.strictObject({
  title: z.string().trim().min(1),
  /** The task in the lesson's words, in Markdown. */
  task: z.string().trim().min(1),
  /** The file that is run. */
  entry: path.default('src/server.ts'),
  /** The file that is open at first. */
  focus: path.default('src/app.ts'),
  /** Files that the learner may read, not edit. Those of the base are always read-only. */
  readOnly: z.array(path).default([]),
  /** The learner may add, rename and delete no files. */
  fixedFiles: z.boolean().default(false),
  /** The engine that the exercise needs; without it, the course's or the learner's own. */
  engine: z.enum(['embedded', 'webcontainer']).optional(),
  /** The exercise that this one goes on from: its solution lies under this one's starter and solution. */
  continues: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be the folder of an exercise, such as e01-say-hello')
    .optional(),
  /** Environment variables of each run. */
  env: z.record(z.string(), z.coerce.string()).default({}),
  /** The folder in `exercises/_shared` whose files lie under starter and solution; `null` for none. */
  base: z.string().nullable().default('hono'),
  tags: z.array(z.string()).default([]),
});

export type ExerciseYaml = z.output<typeof exerciseSchema>;

/** `expect.yaml`: which check a mistake must fail, and what its learner must be told. */
export const expectSchema = z.strictObject({
  /** The check's id, or `start` for a program that does not start. */
  check: z.string().trim().min(1),
  /** A part of the message, whatever its case. */
  message: z.string().trim().min(1),
});

export type MistakeExpectation = z.output<typeof expectSchema>;
