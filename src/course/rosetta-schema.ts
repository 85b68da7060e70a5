// What may stand in `lessons/rosetta.yaml`. Read by the site's build and the course lint.
import { z } from 'zod';

const cell = z.string().trim().min(1);

/** One idea in three frameworks. Backticks make code. */
export const rosettaSchema = z.array(
  z.strictObject({
    idea: cell.describe('What one wants to do, in a few words.'),
    flask: cell,
    ours: cell.describe('In this course: Hono on Node.'),
    express: cell.describe('In Express 5.'),
  }),
);

export type RosettaRow = z.output<typeof rosettaSchema>[number];
