// The course lint: every mistake of an author that can be found without running a program. Node only; for the command
// `lint:course` and its tests.
import { readTree } from '../read-tree.ts';
import { join } from 'node:path';
import type { ExerciseSource } from '../exercise-source.ts';
import type { CourseProblem } from './course-problem.ts';
import { anchorsOf, readLessonFile, type LessonFile } from './lesson-file.ts';
import { lintExercises, lintExerciseUse } from './lint-exercises.ts';
import { lintLessonText } from './lint-lesson-text.ts';
import { lintLinks, type LinkTargets } from './lint-links.ts';
import { lintPlaces } from './lint-places.ts';
import { glossaryAnchors, lintGlossary, lintQuizzes, lintRosetta } from './lint-quizzes.ts';

/** What was found, and what other rules go on with. */
export interface LintedCourse {
  problems: CourseProblem[];
  lessons: LessonFile[];
  /** Those that could be read. */
  exercises: ExerciseSource[];
}

/** `sitePages`: paths of the site's own pages, such as `/glossary/`; `files`: those of `public/`, such as `/cat.svg`. */
export interface SitePaths {
  sitePages: readonly string[];
  files: readonly string[];
}

/** Reads the course in the folder `root` and judges it. Problems are in the order of files and lines. */
export async function lintCourse(root: string, paths: SitePaths): Promise<LintedCourse> {
  const files = new Map(Object.entries(await readTree(join(root, 'lessons'))));
  const lessons = await Promise.all(
    [...files]
      .filter(([name]) => name.endsWith('.mdx') && name !== 'home.mdx')
      .map(([name, text]) => readLessonFile(`lessons/${name}`, text)),
  );
  const { problems: inExercises, ids, exercises } = await lintExercises(root);
  const glossary = await lintGlossary(files.get('glossary.yaml'), lessons);
  const ownPages = files.has('rosetta.yaml') ? [...paths.sitePages, '/rosetta/'] : paths.sitePages;
  const targets = targetsOf(lessons, { ...paths, sitePages: ownPages }, glossaryAnchors(glossary.terms));
  const found = [
    ...(await lintPlaces(files, lessons)),
    ...lessons.flatMap(({ problems }) => problems),
    ...(await Promise.all(lessons.map(lintLessonText))).flat(),
    ...lessons.flatMap((lesson) => lintLinks(lesson, targets)),
    ...glossary.problems,
    ...(await lintRosetta(files.get('rosetta.yaml'))),
    ...(await lintQuizzes(files)),
    ...inExercises,
    ...lintExerciseUse(lessons, ids),
  ];
  const problems = found.sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0));
  return { problems, lessons, exercises };
}

function targetsOf(
  lessons: readonly LessonFile[],
  paths: SitePaths,
  glossary: ReadonlySet<string>,
): LinkTargets {
  const none: ReadonlySet<string> = new Set();
  const targets = new Map<string, ReadonlySet<string>>(
    [...paths.sitePages, ...paths.files].map((path) => [path, none]),
  );
  targets.set('/glossary/', glossary);
  for (const { address, data, nodes = [] } of lessons) {
    if (!address) continue;
    const anchors = anchorsOf(nodes);
    targets.set(address.path, anchors);
    for (const id of data?.exercises.slice(1) ?? []) targets.set(`${address.path}${id}/`, anchors);
  }
  return targets;
}
