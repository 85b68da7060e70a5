// What a lesson's page reports to the LMS, and when. Started by components/lms-report.astro, in courses that have one.
import { onKeptResult, type KeptResult } from '../kept-results.ts';
import { createLmsReporter, type LmsReporter, type LmsSettings } from './reporter.ts';
import type { Activity } from './statement.ts';

/** A lesson's page as the report needs it; written into the page by the build. */
export interface ReportedLesson {
  settings: LmsSettings;
  /** The site's root, with `/` at its end. Relative to the page's address where the build does not know the host. */
  site: string;
  /** The language of titles, as BCP 47 names it. */
  language: string;
  course: { title: string; exercises: string[] };
  /** `path` begins with `learn/`. */
  lesson: { path: string; title: string; exercises: { id: string; title: string }[] };
}

interface ReportOptions extends ReportedLesson {
  /** The page's address. */
  address: string;
  /** The exercises passed in this browser. Asked for after a pass. */
  passed: () => Promise<ReadonlySet<string>>;
  send?: typeof fetch;
}

/** Per tab: a reload, or another exercise of the same lesson, is no second launch. */
const launchedKey = 'roundtrip-lms:launched';

/**
 * Reports, from now until the page is left:
 *
 * - `launched`, when a lesson is opened, once in a tab;
 * - `attempted`, when the checks of an exercise have run to an outcome, and right after it `passed` or `failed` with how
 *   many tasks are done. A program that did not start has failed. The first pass ends that: who goes on playing with a
 *   finished exercise cannot fail it any more;
 * - `completed` for the lesson, when that first pass leaves none of its exercises open, and for the course likewise.
 *   Lessons without exercises are launched, never completed.
 *
 * A check that could not be done, by a fault of ours, is not reported, nor are checks of somebody else's shared code, nor
 * what was passed before the course had an LMS. What cannot be sent waits, and goes when the network is back or with
 * the next page.
 */
export function reportLesson(options: ReportOptions): LmsReporter {
  const { settings, language, course, lesson, address, passed, send } = options;
  const site = new URL(options.site, address).href;
  const { search } = new URL(address);
  const reporter = createLmsReporter({ settings, site, language, search, ...(send ? { send } : {}) });
  const theLesson: Activity = { kind: 'lesson', id: lesson.path, title: lesson.title };
  const theCourse: Activity = { kind: 'course', id: '', title: course.title };

  async function reportResult({ exercise, status, done, tasks, passedBefore }: KeptResult): Promise<void> {
    const found = lesson.exercises.find(({ id }) => id === exercise);
    if (!found || passedBefore) return;
    const activity: Activity = { kind: 'exercise', ...found };
    const hasPassed = status === 'pass';
    const score = { done, tasks };
    await Promise.all([
      reporter.report('attempted', activity),
      reporter.report(hasPassed ? 'passed' : 'failed', activity, score),
    ]);
    if (!hasPassed) return;
    const all = new Set([...(await passed()), exercise]);
    const ofLesson = lesson.exercises.map(({ id }) => id);
    if (ofLesson.every((id) => all.has(id))) await reporter.report('completed', theLesson);
    if (course.exercises.every((id) => all.has(id))) await reporter.report('completed', theCourse);
  }

  onKeptResult((result) => void reportResult(result));
  globalThis.addEventListener?.('online', () => void reporter.flush());
  void (isFirstLaunch(lesson.path) ? reporter.report('launched', theLesson) : reporter.flush());
  return reporter;
}

function isFirstLaunch(path: string): boolean {
  try {
    const launched = new Set(JSON.parse(sessionStorage.getItem(launchedKey) ?? '[]') as string[]);
    if (launched.has(path)) return false;
    sessionStorage.setItem(launchedKey, JSON.stringify([...launched, path]));
  } catch {
    // Storage is blocked: every page is a launch.
  }
  return true;
}
