import { z } from 'zod';
import { kinds } from '../data/kinds.ts';

/** An animal that was found, as a form tells of it. */
export const animalSchema = z.object({
  name: z.string(),
  // An empty text would become 0, so it is refused before it is made a number.
  age: z.coerce.number(),
  kind: z.string(),
});

export type Animal = z.infer<typeof animalSchema>;

export { kinds };
