// Rules for which files there are in `lessons/`, and that each has its place. Imported by the course lint.
import type { CourseProblem } from './course-problem.ts';
import type { LessonFile } from './lesson-file.ts';
import { tryUnit } from './try-read.ts';

/** Files in `lessons/` that are no lesson's and no unit's. */
const ofTheCourse = new Set(['glossary.yaml', 'rosetta.yaml']);

/** `files`: every file below `lessons/` with its text. */
export async function lintPlaces(
  files: ReadonlyMap<string, string>,
  lessons: readonly LessonFile[],
): Promise<CourseProblem[]> {
  const problems: CourseProblem[] = [];
  const folders = Map.groupBy(
    [...files.keys()].filter((name) => name.includes('/')),
    (name) => name.split('/')[0] ?? '',
  );
  for (const [folder, names] of folders) {
    const file = `lessons/${folder}/unit.yaml`;
    const text = files.get(`${folder}/unit.yaml`);
    if (text === undefined)
      problems.push({
        file,
        what: 'This unit has no unit.yaml.',
        mend: 'Add one with a title and a summary.',
      });
    else {
      const unit = await tryUnit(file, text);
      if ('problem' in unit) problems.push(unit.problem);
    }
    if (!names.some((name) => name.endsWith('.mdx')))
      problems.push({
        file: `lessons/${folder}`,
        what: 'This unit has no lesson.',
        mend: 'Add one, such as 01-first-steps.mdx, or remove the folder.',
      });
  }
  for (const name of files.keys()) {
    const lesson = name.replace(/\.quiz\.yaml$/, '.mdx');
    if (name.endsWith('.quiz.yaml') && !files.has(lesson))
      problems.push({
        file: `lessons/${name}`,
        what: `There is no lesson ${lesson} that this quiz is for.`,
        mend: 'Name it as its lesson.',
      });
    else if (!/\.mdx$|\.quiz\.yaml$|(^|\/)unit\.yaml$/.test(name) && !ofTheCourse.has(name))
      problems.push({
        file: `lessons/${name}`,
        what: 'Nothing reads this file.',
        mend: 'A lesson ends in .mdx, a quiz in .quiz.yaml, a unit’s file is unit.yaml; pictures go to public/.',
      });
  }
  return [...problems, ...lintTwins(lessons)];
}

/** Two lessons in one place, at one address or of one number, and two units of one number. */
function lintTwins(lessons: readonly LessonFile[]): CourseProblem[] {
  const problems: CourseProblem[] = [];
  const owners = new Map<string, string>();
  /** Whether another than `owner` has the key already, which is then told of. */
  const isTaken = (key: string, owner: string, file: string, what: string, mend: string): boolean => {
    const other = owners.get(key) ?? owner;
    owners.set(key, other);
    if (other === owner) return false;
    const problem = { file, what: `${what} lessons/${other}.`, mend };
    // A unit is told of once, not with each of its lessons.
    if (!problems.some((known) => known.file === file && known.what === problem.what)) problems.push(problem);
    return true;
  };
  for (const { file, address } of lessons) {
    if (!address) continue;
    const { path, unitFolder, unit, lesson } = address;
    const own = file.slice('lessons/'.length);
    const unitIsTaken = isTaken(
      `unit ${unit}`,
      unitFolder,
      `lessons/${unitFolder}`,
      'This unit has the same number as',
      'Number the units 01, 02, 03 and so on.',
    );
    // Their lessons would be told of one by one, all for the same reason.
    if (unitIsTaken) continue;
    if (isTaken(path, own, file, `It has the same address, ${path}, as`, 'Give one of them another name.'))
      continue;
    const number = 'Number the lessons of a unit 01, 02, 03 and so on.';
    isTaken(`${unitFolder} ${lesson}`, own, file, 'It has the same number as', number);
  }
  return problems;
}
