// The error of everything that reads course content: it names the file, and the line where there is one.

/** `exercises/e01-say-hello/exercise.yaml:3: title: must not be empty`. */
export class CourseError extends Error {
  override readonly name = 'CourseError';
  /** Relative to the course's folder, with `/`. */
  readonly file: string;
  /** Counts from 1. */
  readonly line?: number;
  /** What is wrong, without the place. */
  readonly reason: string;
  /** The place as Astro's overlay wants it; the first line where no line is known. */
  readonly loc: { file: string; line: number };

  constructor(file: string, reason: string, line?: number, cause?: unknown) {
    super(
      `${file}${line === undefined ? '' : `:${line}`}: ${reason}`,
      cause === undefined ? undefined : { cause },
    );
    this.file = file;
    this.reason = reason;
    if (line !== undefined) this.line = line;
    this.loc = { file, line: line ?? 1 };
  }
}
