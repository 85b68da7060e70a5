// Rules for which files there are in `lessons/`, and that each has its place. Imported by the course lint.
import { unitSchema } from '../lesson-schema.ts';
import { readYaml } from '../read-yaml.ts';
import { problemOf, type CourseProblem } from './course-problem.ts';
import type { LessonFile } from './lesson-file.ts';

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
      const unit = await problemOf(() => readYaml(text, unitSchema, file), 'It holds a title and a summary.');
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

/** Two lessons in one place: of the same number, or at the same address. */
function lintTwins(lessons: readonly LessonFile[]): CourseProblem[] {
  const problems: CourseProblem[] = [];
  const seen = new Map<string, string>();
  for (const { file, address } of lessons) {
    if (!address) continue;
    const twin = (key: string, what: (other: string) => string, mend: string) => {
      const other = seen.get(key);
      if (other) problems.push({ file, what: what(other), mend });
      else seen.set(key, file);
      return other !== undefined;
    };
    if (
      twin(
        address.path,
        (other) => `It has the same address as ${other}: ${address.path}.`,
        'Give one of them another name.',
      )
    )
      continue;
    twin(
      `${address.unitFolder}/${address.lesson}`,
      (other) => `It has the same number as ${other}.`,
      'Number the lessons of a unit 01, 02, 03 and so on.',
    );
    twin(`folder ${address.unit} ${address.unitFolder}`, () => '', '');
  }
  return problems.filter(({ what }) => what !== '');
}
