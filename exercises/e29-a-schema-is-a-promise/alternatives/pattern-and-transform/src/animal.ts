import { z } from 'zod';
import { kinds } from '../data/kinds.ts';

/** An animal that was found, as a form tells of it. */
export const animalSchema = z.strictObject({
  name: z.string().trim().min(1).max(40),
  // An empty text would become 0, so it is refused before it is made a number.
  age: z
    .string()
    .regex(/^\s*([0-9]|[12][0-9]|30)\s*$/, 'An age is a whole number from 0 to 30.')
    .transform(Number),
  kind: z.enum(kinds),
});

export type Animal = z.infer<typeof animalSchema>;

export { kinds };
