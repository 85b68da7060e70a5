// What a page needs to know of an exercise's checks before they run. For the site's build.
import { z } from 'zod';
import { CourseError } from './course-error.ts';
import type { CheckSummary } from './exercise.ts';

const checksModuleSchema = z.object({
  default: z.object({
    checks: z
      .array(
        z.object({
          id: z.string(),
          title: z.string(),
          why: z.string(),
          requires: z.array(z.string()),
          hints: z.array(z.union([z.string(), z.object({ reveal: z.string() })])),
        }),
      )
      .min(1),
  }),
});

/** The summaries in an imported `checks.ts`. Throws a CourseError when it does not export `defineChecks(…)`. */
export function readCheckSummaries(module: unknown, file: string): CheckSummary[] {
  const parsed = checksModuleSchema.safeParse(module);
  if (parsed.success) return parsed.data.default.checks;
  throw new CourseError(
    file,
    'The default export must be defineChecks(…) with at least one check.',
    undefined,
    parsed.error,
  );
}
