// The course lint, run anew a while after each save. Imported by the dev server.
import type { CourseProblem } from '../course/lint/course-problem.ts';
import type { LintReport } from '../workspace/author/protocol.ts';
import { startWork, type EndWork } from './child.ts';

/** Milliseconds without a save: the page that shows it comes first. */
const pause = 1_000;

export interface LintRunner {
  readonly report: LintReport;
  /** Something was saved. */
  changed(): void;
  end(): void;
}

/** `tell` hears of every change of the report, `fail` of a lint that could not be run. Nothing is run before `changed`. */
export function createLintRunner(
  root: string,
  { tell, fail }: { tell: (report: LintReport) => void; fail: (why: string) => void },
): LintRunner {
  let report: LintReport = { isReading: false, problems: undefined };
  let timer: NodeJS.Timeout | undefined;
  let endWork: EndWork = () => {};

  function now(next: LintReport): void {
    report = next;
    tell(report);
  }

  function end(): void {
    clearTimeout(timer);
    endWork();
  }

  return {
    get report() {
      return report;
    },
    end,
    changed() {
      end();
      if (!report.isReading) now({ ...report, isReading: true });
      timer = setTimeout(() => {
        endWork = startWork<CourseProblem[]>(new URL('./lint.process.ts', import.meta.url), [root], {
          hear: (problems) => now({ isReading: false, problems }),
          over: (errors) => {
            if (!report.isReading) return;
            now({ ...report, isReading: false });
            fail(errors);
          },
        });
      }, pause);
    },
  };
}
