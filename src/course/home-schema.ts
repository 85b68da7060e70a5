// What lessons/home.mdx may say of the course. The text under it follows on the home page.
import { z } from 'zod';
import { baseSchema, defaultBase } from './base-schema.ts';

/** The frontmatter of the home page. */
export const homeSchema = z.strictObject({
  tagline: z.string().optional().describe("Follows the course's name in the window's title."),
  headline: z
    .array(z.string())
    .min(1)
    .describe('A few short sentences, each on a line of its own where there is room.'),
  lead: z.string().describe('What the course is, in one or two sentences.'),
  base: baseSchema
    .default(defaultBase)
    .describe('What lies under the server to try: a folder in `exercises/_shared`, or a list of them.'),
  code: z
    .string()
    .optional()
    .describe('`src/app.ts` of a server to try at once. Left out: there is none on the page.'),
  footer: z.string().optional().describe('A line at the end of the page, such as a licence.'),
});
