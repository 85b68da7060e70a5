// The result of grading, after Exercism's test-runner interface: what checks report and what is stored and shown.
// May be imported by every layer above grading.
import { z } from 'zod';

const requestSchema = z.object({
  id: z.number().int().optional().describe('The exchange that it began, among `exchanges`.'),
  method: z.string(),
  path: z.string(),
  headers: z.array(z.tuple([z.string(), z.string()])),
  body: z.string().describe('The body as text; binary bodies as `<n bytes of image/png>`.'),
});

const locationSchema = z.object({
  file: z.string(),
  line: z.number().int().positive(),
  column: z.number().int().positive().optional(),
  source: z.string().optional(),
});

/** One check's outcome. */
export const checkResultSchema = z.object({
  id: z.string(),
  title: z.string().describe('The task, as the learner reads it.'),
  status: z.enum(['pass', 'fail', 'not-run']),
  message: z.string().describe('What happened, in a sentence for the learner; empty when passed.'),
  tip: z
    .string()
    .optional()
    .describe('A remark on work that passed, such as a shorter way. Never a failure.'),
  request: requestSchema.optional().describe('The request that went wrong.'),
  expected: z.string().optional(),
  actual: z.string().optional(),
  why: z.string().describe('Why it matters.'),
  location: locationSchema.optional().describe("The learner's line, when a trace names one."),
  exchanges: z.array(z.number().int()).describe('Ids of the exchanges that this check made, in order.'),
  durationMs: z.number().nonnegative(),
});

/** The outcome of a whole grading run. */
export const gradingResultSchema = z.object({
  version: z.literal(1),
  exercise: z.string(),
  engine: z.enum(['embedded', 'webcontainer', 'node']),
  status: z
    .enum(['pass', 'fail', 'error', 'unchecked'])
    .describe(
      "`error`: the program never ran. `unchecked`: a fault of ours, which is no attempt of the learner's.",
    ),
  message: z.string().describe('Why it is `error` or `unchecked`, in a sentence.'),
  location: locationSchema
    .optional()
    .describe('The line that stopped the program, when `status` is `error` and a trace names one.'),
  checks: z.array(checkResultSchema),
  durationMs: z.number().nonnegative(),
});

export type CheckResult = z.infer<typeof checkResultSchema>;
export type GradingResult = z.infer<typeof gradingResultSchema>;
