import { z } from 'zod';

/** A repair, as somebody signs up for it. */
export const repairSchema = z.object({
  name: z.string().trim().min(1, 'Who are you?').max(40, 'Please use 40 letters at most.'),
});

export type Repair = z.infer<typeof repairSchema>;
