// How course files name the shared files that they stand on. For the schemas of exercises, units and the playground.
import { z } from 'zod';

/** A folder in `exercises/_shared`, or several: files of later ones replace those of earlier ones. */
export const baseSchema = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);

export type Base = z.output<typeof baseSchema>;

/** What stands under all that names no other base. */
export const defaultBase = 'hono';
