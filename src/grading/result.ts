// The result of grading, after Exercism's test-runner interface: what checks report and what is stored and shown.
// May be imported by every layer above grading.
import { z } from 'zod';

const requestSchema = z.object({
  method: z.string(),
  path: z.string(),
  headers: z.array(z.tuple([z.string(), z.string()])),
  /** The body as text; binary bodies as `<n bytes of image/png>`. */
  body: z.string(),
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
  /** The task, as the learner reads it. */
  title: z.string(),
  status: z.enum(['pass', 'fail', 'not-run']),
  /** What happened, in a sentence for the learner; empty when passed. */
  message: z.string(),
  /** A remark on work that passed, such as a shorter way. Never a failure. */
  tip: z.string().optional(),
  /** The request that went wrong. */
  request: requestSchema.optional(),
  expected: z.string().optional(),
  actual: z.string().optional(),
  /** Why it matters. */
  why: z.string(),
  /** The learner's line, when a trace names one. */
  location: locationSchema.optional(),
  /** Ids of the exchanges that this check made, in order. */
  exchanges: z.array(z.number().int()),
  durationMs: z.number().nonnegative(),
});

/** The outcome of a whole grading run. */
export const gradingResultSchema = z.object({
  version: z.literal(1),
  exercise: z.string(),
  engine: z.enum(['embedded', 'webcontainer', 'node']),
  /** `error`: the program never ran. `unchecked`: a fault of ours, which is no attempt of the learner's. */
  status: z.enum(['pass', 'fail', 'error', 'unchecked']),
  /** Why it is `error` or `unchecked`, in a sentence. */
  message: z.string(),
  /** The line that stopped the program, when `status` is `error` and a trace names one. */
  location: locationSchema.optional(),
  checks: z.array(checkResultSchema),
  durationMs: z.number().nonnegative(),
});

export type CheckResult = z.infer<typeof checkResultSchema>;
export type GradingResult = z.infer<typeof gradingResultSchema>;
