import { z } from 'zod';
import { kinds } from '../data/kinds.ts';

/** An animal that was found. Nothing is asked of it yet. */
export const animalSchema = z.object({
  name: z.any(),
  age: z.any(),
  kind: z.any(),
});

export type Animal = { name: string; age: number; kind: string };

export { kinds };
