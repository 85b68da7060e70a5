// What the course lint finds, on the author's page: place, what is wrong, how to mend it.
import type { LintReport } from '../workspace/author/protocol.ts';

/** `report` is undefined until the dev server has answered. */
export function ProblemList({ report }: { report: LintReport | undefined }) {
  const problems = report?.problems;
  return (
    <section aria-labelledby="to-mend">
      <h2 id="to-mend">To mend in the course</h2>
      <p role="status">{inWords(report)}</p>
      {problems !== undefined && problems.length > 0 && (
        <ul class="author-problems">
          {problems.map(({ file, line, what, mend }) => (
            <li key={`${file}:${line} ${what}`}>
              <Place file={file} line={line} />
              <p>
                {what} <span class="author-mend">{mend}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** A place in the course's files; a press opens it in the author's own editor, where Vite knows which one that is. */
export function Place({ file, line }: { file: string; line?: number | undefined }) {
  const place = line === undefined ? file : `${file}:${line}`;
  return (
    <button
      type="button"
      class="author-place"
      title="Open in your editor"
      onClick={() => void fetch(`/__open-in-editor?file=${encodeURIComponent(place)}`)}
    >
      {place}
    </button>
  );
}

function inWords(report: LintReport | undefined): string {
  if (!report?.problems) return 'The course is being looked through…';
  const again = report.isReading ? ' It is being looked through again…' : '';
  const count = report.problems.length;
  if (count === 0) return `Lessons, quizzes and exercises are in order.${again}`;
  return `${count === 1 ? 'One thing' : `${count} things`}, as npm run lint:course finds them.${again}`;
}
