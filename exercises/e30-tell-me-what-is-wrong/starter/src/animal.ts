import { z } from 'zod';
import { kinds } from '../data/kinds.ts';

const ageWords = 'The age is a whole number from 0 to 30.';

/** An animal that was found, as a form tells of it. Each message is made for the person who reads it. */
export const animalSchema = z.object({
  name: z.string().trim().min(1, 'What shall we call it?').max(40, 'Please use 40 letters at most.'),
  age: z
    .string()
    .trim()
    .min(1, ageWords)
    .pipe(z.coerce.number(ageWords).int(ageWords).min(0, ageWords).max(30, ageWords)),
  kind: z.enum(kinds, 'Please choose one of these.'),
  /** With it the finder can come back and change the note. */
  passphrase: z.string().min(8, 'At least 8 letters, please.'),
});

export type Animal = z.infer<typeof animalSchema>;

export { kinds };
