import { z } from 'zod';
import { days, helps, sizes } from '../data/cafe.ts';

/** What came under one name, as a list: one tick comes as a text, several as a list, and none not at all. */
export function listOf(value: unknown): unknown[] {
  return value === undefined ? [] : [value].flat();
}

/** A repair, as somebody signs up for it. */
export const repairSchema = z.object({
  name: z.string().trim().min(1, 'Who are you?').max(40, 'Please use 40 letters at most.'),
  story: z.string().trim().min(1, 'Tell us a little.').max(500, 'Please use 500 letters at most.'),
  size: z.enum(sizes, 'How large is it?'),
  day: z.enum(days, 'Please choose one of these days.'),
  helps: z.array(z.enum(helps)).default([]),
  // A box with a tick sends “on”, and one without sends nothing.
  news: z
    .literal('on')
    .optional()
    .transform((value) => value === 'on'),
});

export type Repair = z.infer<typeof repairSchema>;
