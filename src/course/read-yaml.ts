// YAML that authors write, checked by a schema, with errors that name the line. For all content of the course.
import { LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { CourseError } from './course-error.ts';

/** Parses `text`. `file` is for messages. Throws a CourseError that names every problem's line. */
export function readYaml<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  file: string,
): z.output<Schema> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [syntax] = document.errors;
  if (syntax) {
    throw new CourseError(
      file,
      syntax.message.split(' at line')[0] ?? 'This is not valid YAML.',
      lines.linePos(syntax.pos[0]).line,
    );
  }
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return parsed.data;
  const [issue, ...more] = parsed.error.issues;
  const path = issue?.path ?? [];
  const rest = more.length === 0 ? '' : ` (and ${more.length} more)`;
  const where = path.length === 0 ? '' : `${path.join('.')}: `;
  throw new CourseError(
    file,
    `${where}${issue?.message ?? 'not as it should be'}${rest}`,
    lineOf(document, path, lines),
  );
}

/** The line of the value at `path`, or of the nearest thing around it. */
function lineOf(document: Document, path: readonly PropertyKey[], lines: LineCounter): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
    if (Array.isArray(range) && typeof range[0] === 'number') return lines.linePos(range[0]).line;
  }
  return 1;
}
