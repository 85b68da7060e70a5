// Builds the course as an instructor with other settings would: in a folder of its own, from a copy of this one whose
// course.config.ts says something else. Takes as long as a build does.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { CourseConfig } from '../../course.config.ts';
import { copyCourse, root, type CourseCopy } from './copy-course.ts';

/** The copy; the built site is in `dist/` there. */
export type BuiltCourse = CourseCopy;

/**
 * `settings` go over the course's own; `content` is a folder with other lessons and exercises. Rejects with what the build
 * said when it failed.
 */
export async function buildCourse(settings: Partial<CourseConfig>, content?: string): Promise<BuiltCourse> {
  const copy = await copyCourse(settings, content);
  await promisify(execFile)(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: copy.folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    maxBuffer: 1 << 26,
  });
  return copy;
}
