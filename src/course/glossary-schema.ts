// What may stand in `lessons/glossary.yaml`. Read by the site's build and the course lint.
import { z } from 'zod';

const text = z.string().trim().min(1);

/** The terms of the course, in any order. Backticks make code. */
export const glossarySchema = z.array(
  z.strictObject({
    term: text.describe('As it stands in lessons, in small letters unless it is a name.'),
    meaning: text.describe('One to three sentences that a beginner understands.'),
    also: z.array(text).default([]).describe('Other words for it.'),
    flask: text.optional().describe('What it is called in Flask, where that differs.'),
    lesson: z
      .string()
      .regex(/^\d+\.\d+$/, 'A lesson’s number, such as 3.2.')
      .optional()
      .describe('Where it is explained.'),
  }),
);

export type GlossaryTerm = z.output<typeof glossarySchema>[number];

/** The anchor of a term on the glossary’s page. */
export function termAnchor(term: string): string {
  return term
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
