// Where a lesson's file puts it in the course: its number, its slugs, its path on the site. Any layer may import it.

/** A lesson's place, read from its file's name. */
export interface LessonAddress {
  /** The unit's folder: `01-introduction`. */
  unitFolder: string;
  /** From 1. */
  unit: number;
  /** From 1, within the unit. */
  lesson: number;
  /** Without number prefixes: a lesson that is renumbered keeps its address. */
  slug: { unit: string; lesson: string };
  /** From the site's root, with `/` at both ends: `/learn/introduction/hello-server/`. */
  path: string;
}

const numbered = /^(\d{2})-([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/**
 * Reads `01-introduction/01-hello-server` (a file's path in `lessons/`, with or without `.mdx`).
 * Throws an Error that says how to name the file.
 */
export function lessonAddress(file: string): LessonAddress {
  const [unitFolder = '', lessonFile = '', ...deeper] = file.replace(/\.mdx$/, '').split('/');
  const unit = numbered.exec(unitFolder);
  const lesson = numbered.exec(lessonFile);
  if (!unit?.[1] || !unit[2] || !lesson?.[1] || !lesson[2] || deeper.length > 0) {
    throw new Error(
      `lessons/${file} cannot be placed in the course: name it <nn-unit>/<nn-lesson>.mdx in lower case, such as 01-introduction/01-hello-server.mdx.`,
    );
  }
  return {
    unitFolder,
    unit: Number(unit[1]),
    lesson: Number(lesson[1]),
    slug: { unit: unit[2], lesson: lesson[2] },
    path: `/learn/${unit[2]}/${lesson[2]}/`,
  };
}
