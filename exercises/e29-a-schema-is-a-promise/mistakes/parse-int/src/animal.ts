import { z } from 'zod';
import { kinds } from '../data/kinds.ts';

/** An animal that was found, as a form tells of it. */
export const animalSchema = z.object({
  name: z.string().trim().min(1).max(40),
  // An empty text would become 0, so it is refused before it is made a number.
  age: z.string().transform((text) => parseInt(text, 10)).pipe(z.number().min(0).max(30)),
  kind: z.enum(kinds),
});

export type Animal = z.infer<typeof animalSchema>;

export { kinds };
